import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enrollmentPolicy } from '@shared/domain/enrollment-form'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { submitVisit, until } from '../../support/enrollment-desk'
import { faultyFetch } from '../../support/faulty-fetch'
import { findPlain } from '../../support/find-plain'
import { type SamplePhotos, samplePhotos } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { stationProfile } from '../../support/station-profile'
import type { TestStation } from '../../support/test-station'

let engine: FaceEngine
let photos: SamplePhotos
beforeAll(async () => {
  engine = createTestEngine()
  photos = await samplePhotos()
})
afterAll(() => engine.close())

/** Everything that was typed, and none of it in any other place. */
const words = [
  'Ottilie',
  'Zweifelhofer',
  'Benedikta',
  'Schwarzmüller',
  'Brunngasse 17',
  'Hinterbrühl',
  'allergic to pollen',
  'reads lips & signs',
  'badge no. 4711',
  'signed by Ottilie',
  'Zweifelhofer.pdf'
]
const passphrase = 'correct horse battery'
const pin = '27039184'
const document = new Uint8Array(Buffer.from('%PDF-1.7 signed by Ottilie Zweifelhofer'))
const policy = enrollmentPolicy.parse({
  consent: { texts: [{ language: 'en', version: '1', title: 'T', body: 'B', alternative: 'A' }] },
  form: {
    fields: [{ kind: 'text', name: 'Badge', label: 'Badge' }],
    address: 'optional',
    documents: [{ id: 'form', label: 'Form' }]
  }
})
const details = {
  name: { firstName: 'Ottilie', lastName: 'Zweifelhofer' },
  fields: [{ name: 'Badge', value: { kind: 'text', text: 'badge no. 4711' } }],
  address: { street: 'Brunngasse 17', city: 'Hinterbrühl', postalCode: '2371', country: 'AT' },
  note: { summary: 'allergic to pollen', body: 'reads lips & signs' },
  consent: { language: 'en', version: '1', decidedAt: '2026-01-01T00:00:00.000Z' }
}
const another = { ...details, name: { firstName: 'Benedikta', lastName: 'Schwarzmüller' } }

const good = async <T>(
  answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }>
): Promise<T> => {
  const result = await answer
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

/** What an attendant saves from the window, into the same folder. */
async function saveExport(station: TestStation, folder: string): Promise<void> {
  const { exportId, bytes, name } = await good(station.call('outbox:export', { passphrase }))
  for (let offset = 0; offset < bytes;) {
    const { piece } = await good(station.call('outbox:read-export', { exportId, offset }))
    appendFileSync(join(folder, name), piece)
    offset += piece.byteLength
  }
}

async function saveAudit(station: TestStation, folder: string): Promise<void> {
  for (const format of ['csv', 'json'] as const) {
    const { name, content } = await good(station.call('audit:export', { format }))
    writeFileSync(join(folder, name), content)
  }
}

describe('SECURITY: the files of a station', () => {
  it('hold no picture and nothing that was typed, from the first minute to the last', async () => {
    const granted = Object.values(permissions)
    const sandbox = await startTestSandbox(engine, { permissions: granted })
    const network = faultyFetch()
    const { baseUrl } = sandbox
    const { folder, clock, start } = await stationProfile({ baseUrl, fetch: network.fetch })
    const secrets = [...words, sandbox.account.password, passphrase, pin]
    const lying = (): string[] => findPlain(folder, secrets)
    let station = start()
    await good(station.call('server:sign-in', { ...sandbox.account, remember: true }))
    await good(station.call('enrollments:save-policy', policy))
    await good(station.call('settings:set-pin', { pin }))

    // Accepted without a network; one of them is given up.
    network.isDown = true
    const whole = { photos: [photos.ada, photos.adaAgain], proof: photos.adaAgain, document, searched: false }
    const first = await submitVisit(station, { ...whole, details })
    const second = await submitVisit(station, {
      ...whole,
      photos: [photos.bea],
      proof: photos.bea,
      details: another
    })
    const third = await submitVisit(station, { ...whole, details })
    expect([first, second, third].map(({ submitted }) => submitted.ok)).toEqual([true, true, true])
    await until(station, clock, first.details.enrollmentId, 'waiting')
    expect(lying()).toEqual([])
    const { enrollmentId } = third.details
    await good(station.call('outbox:discard', { enrollmentId, reason: 'test', pin }))
    await saveExport(station, folder)
    await saveAudit(station, folder)
    expect(lying()).toEqual([])
    await station.stop()
    expect(lying()).toEqual([])

    // Started again; what was given away comes back; one more shows the face of somebody delivered, and asks.
    station = start()
    for (const one of [first, second]) {
      await good(station.call('outbox:retry', { enrollmentId: one.details.enrollmentId }))
    }
    network.isDown = false
    const { personId } = await until(station, clock, first.details.enrollmentId, 'done')
    // It was all there, and went to the server.
    expect(await station.call('people:read', { personId })).toMatchObject({
      value: {
        notes: { items: [{ body: details.note.body }, {}] },
        addresses: { items: [{ city: 'Hinterbrühl' }] }
      }
    })
    await until(station, clock, second.details.enrollmentId, 'done')
    const again = await submitVisit(station, {
      ...whole,
      photos: [photos.adaAgain],
      proof: photos.ada,
      details: another
    })
    const asked = { enrollmentId: again.details.enrollmentId }
    const { question } = await until(station, clock, asked.enrollmentId, 'blocked')
    // The question names her.
    expect(question).toMatchObject({ candidates: [{ person: { name: details.name } }] })
    expect(lying()).toEqual([])
    await good(station.call('outbox:answer', { ...asked, answer: { kind: 'this-person', personId } }))
    await until(station, clock, asked.enrollmentId, 'done')
    await saveAudit(station, folder)
    expect(lying()).toEqual([])
    await station.stop()
    expect(lying()).toEqual([])

    // All of it was looked at, and what was looked at was not empty.
    const names = readdirSync(folder, { recursive: true }).map(String)
    expect(names).toEqual(
      expect.arrayContaining([
        'settings.json',
        'sign-in.sealed',
        'offline-sign-in.sealed',
        'pin.sealed',
        'audit.db',
        join('logs', 'station.log'),
        'outbox-keys.sealed',
        join('outbox', 'outbox.sqlite'),
        'outbox-2026-01-01.enrollments'
      ])
    )
    expect(names.filter((name) => /^audit.*\.(csv|json)$/.test(name))).toHaveLength(2)
  })
})

describe('the search through the files', () => {
  const spellings: readonly [string, (word: string) => Buffer][] = [
    ['as it is', (word) => Buffer.from(word)],
    ['UTF-16', (word) => Buffer.from(word, 'utf16le')],
    ['UTF-16, the other way round', (word) => Buffer.from(word, 'utf16le').swap16()],
    ['percent-encoded', (word) => Buffer.from(encodeURIComponent(word))],
    ['as a form', (word) => Buffer.from(new URLSearchParams({ note: word }).toString())],
    ...[0, 1, 2].map((shift): [string, (word: string) => Buffer] => [
      `base64 behind ${shift} bytes`,
      (word) => Buffer.from(Buffer.from(`${'"{['.slice(0, shift)}${word}", `).toString('base64'))
    ])
  ]

  it.each(spellings)('finds each word: %s', (_, spell) => {
    for (const word of words) {
      const folder = temporary()
      const inside = Buffer.concat([randomBytes(5000), spell(word), randomBytes(5000)])
      writeFileSync(join(folder, 'planted'), inside)
      expect(findPlain(folder, [word]), word).not.toEqual([])
    }
  })

  it('finds a picture, as it is and as text', () => {
    for (const planted of [
      Buffer.from(photos.ada),
      Buffer.from(Buffer.from(photos.bea).toString('base64'))
    ]) {
      const folder = temporary()
      writeFileSync(join(folder, 'planted'), Buffer.concat([Buffer.from('before '), planted]))
      expect(findPlain(folder, [])).not.toEqual([])
    }
    expect(findPlain(temporary(), words)).toEqual([])
  })
})

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
