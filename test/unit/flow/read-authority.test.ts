import { expect, test } from 'vitest'
import { readAuthority } from '@renderer/flow/read-authority'

const der = Uint8Array.from([0x30, 0x82, 0x01, 0x0a, ...new Uint8Array(262).fill(7)])
const base64 = Buffer.from(der).toString('base64')
const pem = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`

test('reads PEM as it is, with whatever stands around it', async () => {
  const text = `# Our own authority\r\n${pem}`
  expect(await readAuthority(new Blob([text]))).toEqual({ ok: true, value: text })
})

test('turns the bytes that Windows saves into PEM', async () => {
  const read = await readAuthority(new Blob([der]))
  if (!read.ok) throw new Error(read.error.code)
  const lines = read.value.trim().split('\n')
  expect(lines[0]).toBe('-----BEGIN CERTIFICATE-----')
  expect(lines.at(-1)).toBe('-----END CERTIFICATE-----')
  expect(lines.slice(1, -1).join('')).toBe(base64)
  expect(lines.every((line) => line.length <= 64)).toBe(true)
})

test.each<[string, Blob]>([
  ['an empty file', new Blob([])],
  ['a text of another kind', new Blob(['hello'])],
  ['a key', new Blob(['-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----'])],
  ['a picture', new Blob([Uint8Array.of(0xff, 0xd8, 0xff)])],
  ['a file larger than any authority', new Blob([pem, 'x'.repeat(100_000)])],
  ['bytes that become too large as text', new Blob([der, new Uint8Array(80_000)])]
])('refuses %s', async (_, file) => {
  expect(await readAuthority(file)).toMatchObject({ ok: false, error: { code: 'server/bad-authority' } })
})

test('refuses a file that went away', async () => {
  const gone = new Blob(['x'])
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  expect(await readAuthority(gone)).toMatchObject({ ok: false, error: { code: 'server/bad-authority' } })
})
