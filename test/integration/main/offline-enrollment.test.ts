import { join } from 'node:path'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anna, submitVisit, until } from '../../support/enrollment-desk'
import { faultyFetch } from '../../support/faulty-fetch'
import { adaAgain, samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startUnsignedSandbox, temporaryFolder } from '../../support/sandbox-harness'
import { stationProfile } from '../../support/station-profile'
import type { TestStation } from '../../support/test-station'
import { connectionOf, signInAs, stateOf } from '../../support/two-servers'

let engine: FaceEngine
let ada: Uint8Array<ArrayBuffer>
let adaOnAnotherDay: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  engine = createTestEngine()
  ada = await samplePhoto(samplePerson('ada'))
  adaOnAnotherDay = await samplePhoto(adaAgain)
})
afterAll(() => engine.close())

/** A station that has enrolled Ada yesterday, and starts today without a network. */
async function startedOffline() {
  const databasePath = join(await temporaryFolder(), 'site.sqlite')
  const yesterday = await startUnsignedSandbox(engine, { databasePath })
  const { baseUrl, account } = yesterday
  const network = faultyFetch()
  const { clock, start } = await stationProfile({ baseUrl, fetch: network.fetch })
  const before = start()
  expect(await signInAs(before, account)).toMatchObject({ ok: true })
  const { details } = await submitVisit(before, { photos: [ada] })
  const { personId } = await until(before, clock, details.enrollmentId, 'done')
  await before.stop()

  network.isDown = true
  const station = start()
  expect(await stateOf(station)).not.toHaveProperty('username')
  expect(await signInAs(station, account)).toMatchObject({ ok: true, value: { offline: true } })
  /** The same server, which lets nobody in any more with yesterday's password. */
  const withNewPassword = async () => {
    await yesterday.close()
    return startUnsignedSandbox(engine, { databasePath, port: Number(new URL(baseUrl).port) })
  }
  return { station, start, network, clock, account, personId, withNewPassword }
}

const annie = { firstName: 'Annie', lastName: 'Berg' }
const visit = (station: TestStation) =>
  submitVisit(station, { photos: [adaOnAnotherDay], proof: ada, details: { name: annie } })

describe('a day that begins without a network', () => {
  it('goes from sign-in to saved; later the search asks who it is, and the answer is delivered', async () => {
    const { station, network, clock, personId } = await startedOffline()
    const { details, submitted } = await visit(station)
    expect(submitted).toMatchObject({ ok: true, value: { wasSearched: false, name: annie } })
    const { enrollmentId } = details
    expect(await until(station, clock, enrollmentId, 'waiting')).toMatchObject({
      code: 'identities/unreachable'
    })

    network.isDown = false
    const { question } = await until(station, clock, enrollmentId, 'blocked')
    expect(question).toMatchObject({
      kind: 'same-person',
      candidates: [{ strength: 'strong', person: { personId, name: anna } }]
    })
    expect(await stateOf(station)).not.toHaveProperty('offline')
    const answer = { kind: 'this-person', personId } as const
    expect(await station.call('outbox:answer', { enrollmentId, answer })).toMatchObject({ ok: true })
    expect(await until(station, clock, enrollmentId, 'done')).toMatchObject({ personId, proof: 'found' })
    expect(await station.call('people:read', { personId })).toMatchObject({
      value: { aliases: { items: [anna] } }
    })
    const recorded = await station.call('audit:list', { skip: 0, take: 50 })
    const events = recorded.ok ? recorded.value.records.map(({ event }) => event) : []
    expect(events).toEqual(
      expect.arrayContaining([
        { what: 'signed-in', how: 'offline' },
        expect.objectContaining({ what: 'enrollment-accepted', wasSearched: false }),
        expect.objectContaining({ what: 'question-answered', question: 'same-person', personId }),
        { what: 'enrollment-delivered', enrollmentId, personId, proof: 'found' }
      ])
    )
  })

  it('and is cut off before the network is back: the next start knows everything and goes on', async () => {
    const { station, start, network, clock, account, personId } = await startedOffline()
    const { details } = await visit(station)
    await station.stop()
    const next = start()
    const waiting = await next.call('outbox:list')
    expect(waiting).toMatchObject({
      value: { items: [{ state: { kind: 'done' } }, { enrollmentId: details.enrollmentId, name: annie }] }
    })
    network.isDown = false
    expect(await signInAs(next, account)).toMatchObject({ ok: true })
    const { question } = await until(next, clock, details.enrollmentId, 'blocked')
    expect(question).toMatchObject({ candidates: [{ person: { personId } }] })
  })

  it('and a password changed meanwhile: signed out, nothing lost, delivered after the next sign-in', async () => {
    const { station, network, clock, account, withNewPassword } = await startedOffline()
    const { details } = await visit(station)
    const { enrollmentId } = details
    await until(station, clock, enrollmentId, 'waiting')
    const today = await withNewPassword()
    network.isDown = false
    clock.advance(60_000)
    await expect.poll(() => stateOf(station)).not.toHaveProperty('username')
    await expect.poll(() => connectionOf(station)).toBe('signed-out')
    expect(
      station.events.filter(({ event }) => event === 'server:changed').at(-1)?.payload
    ).not.toHaveProperty('username')
    // It waits for as long as nobody signs in, however much time passes.
    for (const _ of Array.from({ length: 5 })) {
      clock.advance(3_600_000)
      expect(await station.call('outbox:read', { enrollmentId })).toMatchObject({
        value: { name: annie, state: { kind: 'waiting' } }
      })
    }
    network.isDown = true
    expect(await signInAs(station, account)).toMatchObject({ error: { code: 'offline/not-known' } })
    network.isDown = false
    expect(await signInAs(station, account)).toMatchObject({ error: { code: 'identities/unauthorized' } })
    expect(await station.call('outbox:read-status')).toMatchObject({ value: { waiting: 1, quarantined: 0 } })

    expect(await signInAs(station, today.account)).toMatchObject({ ok: true })
    await until(station, clock, enrollmentId, 'blocked')
    const answer = { kind: 'new-person', reason: 'other-person' } as const
    expect(await station.call('outbox:answer', { enrollmentId, answer })).toMatchObject({ ok: true })
    const { personId } = await until(station, clock, enrollmentId, 'done')
    expect(await station.call('people:read', { personId })).toMatchObject({
      value: { aliases: { items: [annie] } }
    })
  })
})
