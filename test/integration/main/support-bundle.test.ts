import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundleParts, mainSteps, type PageFacts, type SupportBundle } from '@shared/domain/diagnostics'
import { enrollmentPolicy } from '@shared/domain/enrollment-form'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import { strToU8, unzipSync } from 'fflate'
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

/** Everything that somebody typed, at the desk or in the settings. */
const typed = [
  'Ottilie',
  'Zweifelhofer',
  'Benedikta',
  'Schwarzmüller',
  'Brunngasse',
  'Hinterbrühl',
  'allergic to pollen',
  'reads lips',
  'badge no. 4711',
  'Belvedere entrance',
  'Kassandra phone camera',
  'Pfauenthema',
  'we keep your photo for ever'
]
const pin = '27039184'
const document = new Uint8Array(Buffer.from('%PDF-1.7 signed by Ottilie Zweifelhofer'))
const text = {
  language: 'en',
  version: '1',
  title: 'T',
  body: 'we keep your photo for ever',
  alternative: 'A'
}
const policy = enrollmentPolicy.parse({
  consent: { texts: [text] },
  form: {
    fields: [{ kind: 'text', name: 'Badge', label: 'badge no. 4711' }],
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
const settings = {
  detectorName: 'Belvedere entrance',
  camera: { chosen: { deviceId: 'x', label: 'Kassandra phone camera' }, allowed: ['Kassandra phone camera'] },
  themes: [{ id: 'x', name: 'Pfauenthema', tags: ['Pfauenthema'], colour: 'red', icon: 'stop' }]
}
const page: PageFacts = {
  cameras: 1,
  processors: 2,
  isolated: true,
  windowWidth: 1280,
  windowHeight: 800,
  pixelRatio: 1
}

const good = async <T>(
  answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }>
): Promise<T> => {
  const result = await answer
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Puts what the window would save into a folder, unpacked. */
function unpack(content: Uint8Array): string {
  const folder = temporary()
  for (const [name, bytes] of Object.entries(unzipSync(content))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

async function checkAll(station: TestStation) {
  const checks = []
  for (const step of mainSteps) {
    checks.push({ step, outcome: await good(station.call('diagnostics:check', { step })) })
  }
  return checks
}

async function makeBundle(station: TestStation): Promise<SupportBundle> {
  return good(station.call('diagnostics:make-bundle', { checks: await checkAll(station), page }))
}

/** Everything a page may send, with somebody's name in each place that takes text. */
async function sendNonsense(station: TestStation): Promise<void> {
  const name = 'Ottilie Zweifelhofer'
  await station.route({ role: 'desk', channel: name, input: name })
  await station.route({ role: undefined, channel: 'people:identify', input: name })
  await station.route({ role: 'visitor', channel: 'outbox:list', input: name })
  const places = [
    'station:report-problem',
    'enrollments:submit',
    'people:save-alias',
    'server:sign-in'
  ] as const
  for (const channel of [...places, 'enrollments:save-policy', 'settings:save-identification'] as const) {
    await station.route({
      role: 'desk',
      channel,
      input: { [name]: name, name, code: name, details: { [name]: 1 } }
    })
  }
}

describe('SECURITY: the log and the support bundle', () => {
  it('tell nothing about anybody, after enrollments that wait, that were sent and that are asked about', async () => {
    const sandbox = await startTestSandbox(engine, { permissions: Object.values(permissions) })
    const network = faultyFetch()
    const { baseUrl } = sandbox
    const { folder, clock, start } = await stationProfile({ baseUrl, fetch: network.fetch, settings })
    const logs = join(folder, 'logs')
    const { username, password } = sandbox.account
    const secrets = [...typed, username, password, pin, new URL(baseUrl).host, sandbox.client.token]
    const station = start()
    await good(station.call('server:sign-in', { username, password, remember: true }))
    await station.call('server:sign-in', { username: 'Ottilie', password: 'Zweifelhofer', remember: true })
    await good(station.call('server:sign-in', { username, password, remember: true }))
    await good(station.call('enrollments:save-policy', policy))
    await good(station.call('settings:set-pin', { pin }))
    await sendNonsense(station)

    // One is sent, one is asked about, one waits, one is given up.
    const whole = { photos: [photos.ada, photos.adaAgain], proof: photos.adaAgain, document, details }
    const first = await submitVisit(station, { ...whole })
    const { personId } = await until(station, clock, first.details.enrollmentId, 'done')
    network.isDown = true
    const again = { ...whole, photos: [photos.adaAgain], searched: false, details: another }
    const asked = await submitVisit(station, again)
    await until(station, clock, asked.details.enrollmentId, 'waiting')
    network.isDown = false
    await good(station.call('outbox:retry', {}))
    await until(station, clock, asked.details.enrollmentId, 'blocked')
    await good(station.call('people:identify', { probe: photos.ada }))
    await good(station.call('people:read', { personId }))
    network.isDown = true
    const kept = await submitVisit(station, { ...whole, photos: [photos.bea], searched: false })
    await until(station, clock, kept.details.enrollmentId, 'waiting')
    const given = await submitVisit(station, { ...whole, photos: [photos.bea], searched: false })
    const { enrollmentId } = given.details
    await good(station.call('outbox:discard', { enrollmentId, reason: 'test', pin }))

    secrets.push(personId)
    const bundle = await makeBundle(station)
    const unpacked = unpack(bundle.content)
    expect(findPlain(logs, secrets)).toEqual([])
    expect(findPlain(unpacked, secrets)).toEqual([])
    // The control: beside the same files, the same search finds what the outbox screen is told.
    const list = JSON.stringify(await station.call('outbox:list'))
    await station.stop()
    expect(findPlain(logs, secrets)).toEqual([])
    const planted = unpack(bundle.content)
    appendFileSync(join(planted, 'outbox.json'), list)
    expect(findPlain(planted, secrets)).toEqual(expect.arrayContaining(['outbox.json: Zweifelhofer']))

    // What was searched was not empty, and the preview names all of it.
    const names = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.includes('.')
    )
    expect(names.toSorted()).toEqual(bundle.files.map(({ name }) => name).toSorted())
    expect(new Set(bundle.files.map(({ part }) => part))).toEqual(new Set(bundleParts))
    const log = readFileSync(join(unpacked, 'logs', 'station.log'), 'utf8')
    expect(log).toContain('"event":"ipc-refused"')
    const outbox: unknown = JSON.parse(readFileSync(join(unpacked, 'outbox.json'), 'utf8'))
    expect(outbox).toMatchObject({ states: { done: 1, blocked: 1, waiting: 1 } })
    const audit: unknown = JSON.parse(readFileSync(join(unpacked, 'audit.json'), 'utf8'))
    expect(audit).toMatchObject({
      kinds: { 'enrollment-accepted': 4, 'enrollment-delivered': 1 },
      verdict: { verdict: 'intact' }
    })
  })

  it('would be found out: each of these words, planted into what they are made of, is found by the same search', () => {
    const kinds: readonly ((word: string) => Buffer)[] = [
      (word) => Buffer.from(word),
      (word) => Buffer.from(Buffer.from(`x${word}`).toString('base64')),
      (word) => Buffer.from(Buffer.from(word).toString('hex')),
      (word) => Buffer.from(word, 'utf16le')
    ]
    for (const word of typed) {
      for (const spell of kinds) {
        const folder = temporary()
        writeFileSync(join(folder, 'planted'), Buffer.concat([strToU8('{"a":"'), spell(word), strToU8('"}')]))
        expect(findPlain(folder, [word]), word).not.toEqual([])
      }
    }
    for (const planted of [
      Buffer.from(photos.ada),
      Buffer.from(document),
      Buffer.from(Buffer.from(photos.ada).toString('hex'))
    ]) {
      const folder = temporary()
      writeFileSync(join(folder, 'planted'), planted)
      expect(findPlain(folder, [])).not.toEqual([])
    }
  })

  it('leave out what somebody else wrote into the log file', async () => {
    const sandbox = await startTestSandbox(engine)
    const { folder, start } = await stationProfile({ baseUrl: sandbox.baseUrl })
    mkdirSync(join(folder, 'logs'))
    const planted = [
      'Ottilie Zweifelhofer',
      JSON.stringify({ time: '2026-01-01T00:00:00.000Z', level: 'info', event: 'x', note: 'Ottilie' }),
      Buffer.from(photos.ada).toString('base64')
    ]
    appendFileSync(join(folder, 'logs', 'station.log'), `${planted.join('\n')}\n`)
    const station = start()
    const { content } = await makeBundle(station)
    expect(findPlain(join(folder, 'logs'), typed)).not.toEqual([])
    expect(findPlain(unpack(content), typed)).toEqual([])
  })

  it('take no words from the page', async () => {
    const sandbox = await startTestSandbox(engine)
    const { start } = await stationProfile({ baseUrl: sandbox.baseUrl })
    const station = start()
    const ask = (change: object) =>
      station.route({
        role: 'desk',
        channel: 'diagnostics:make-bundle',
        input: { checks: [], page, ...change }
      })
    expect(await ask({})).toMatchObject({ ok: true })
    const refused = { ok: false, error: { code: 'ipc/bad-request' } }
    expect(await ask({ page: { ...page, note: 'Ottilie' } })).toMatchObject(refused)
    expect(await ask({ page: { ...page, cameras: 'Kassandra' } })).toMatchObject(refused)
    const outcome = { finding: 'disk/fine', figures: { bytes: 1, note: 'Ottilie' } }
    expect(await ask({ checks: [{ step: 'disk', outcome }] })).toMatchObject(refused)
    expect(await ask({ checks: [{ step: 'disk', outcome: { finding: 'Ottilie' } }] })).toMatchObject(refused)
  })
})

describe('the support bundle', () => {
  it('is made of a station whose files are damaged, too', async () => {
    const sandbox = await startTestSandbox(engine)
    const { folder, start } = await stationProfile({ baseUrl: sandbox.baseUrl })
    writeFileSync(join(folder, 'outbox'), '')
    mkdirSync(join(folder, 'audit.db'))
    const station = start()
    const unpacked = unpack((await makeBundle(station)).content)
    const read = (name: string): unknown => JSON.parse(readFileSync(join(unpacked, name), 'utf8'))
    expect(read('outbox.json')).toEqual({ problem: 'outbox/read-only' })
    expect(read('audit.json')).toEqual({ problem: 'audit/unreadable' })
    const checks = read('checks.json')
    expect(checks).toMatchObject(
      mainSteps.map((step) => ({
        step,
        ...(step === 'outbox' && { outcome: { finding: 'outbox/stopped' } })
      }))
    )
    expect(checks).toContainEqual({
      step: 'audit-log',
      outcome: { finding: 'audit-log/failed', error: 'audit/unreadable' }
    })
    expect(existsSync(join(unpacked, 'logs', 'station.log'))).toBe(true)
  })
})
