import { expect, test } from 'vitest'
import { isPlainHttp, questionAbout } from '@renderer/flow/server-question'

const pinned = { kind: 'pinned', sha256: 'a'.repeat(64) } as const
const known = { address: 'https://identities.example:5009', acceptsPlainHttp: false, trust: pinned }

test.each([
  ['https://identities.example:5009'],
  ['identities.example:5009'],
  [' HTTPS://Identities.Example:5009/identities/ ']
])('what was confirmed holds for the same server, written as %s', (address) => {
  expect(questionAbout(address, known)).toEqual({ ...known, address })
})

test.each([
  ['https://identities.example'],
  ['http://identities.example:5009'],
  ['https://other.example:5009'],
  ['https://identities.example.other:5009'],
  ['not an address'],
  ['']
])('nothing that was confirmed holds for %j', (address) => {
  const untrusting = { address, acceptsPlainHttp: false, trust: { kind: 'system' } }
  expect(questionAbout(address, known)).toEqual(untrusting)
  expect(questionAbout(address, undefined)).toEqual(untrusting)
})

test('two addresses that cannot be read are not the same server', () => {
  expect(questionAbout('no address', { ...known, address: 'no address' }).trust).toEqual({ kind: 'system' })
})

test('an address is plain HTTP by its scheme alone', () => {
  expect(isPlainHttp('http://identities.example:6009')).toBe(true)
  expect(isPlainHttp('https://http.example')).toBe(false)
})
