import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitVisit } from '../../support/enrollment-desk'
import { insteadOfServer, type LineFault } from '../../support/fault-proxy/line-fault'
import { createTestEngine } from '../../support/sandbox-engine'
import { readTruth } from '../../support/server-truth'
import { countOf, delivered } from './acts'
import { type FaultDesk, openFaultDesk } from './fault-desk'

let engine: FaceEngine
let desk: FaultDesk
beforeAll(async () => {
  engine = createTestEngine()
  desk = await openFaultDesk({ engine })
})
afterAll(async () => {
  await desk.close()
  await engine.close()
})

/** An enrollment without a search beforehand, so that everything is asked by the outbox. @returns its requests */
async function enrollWith(fault?: LineFault, after = 0): Promise<readonly string[]> {
  const { station, line, databasePath } = desk
  const before = await readTruth(databasePath, ({ people }) => people)
  const photo = desk.stranger()
  const since = line.requests.length
  if (fault) line.play(fault, { after, times: 1 })
  const visit = {
    photos: [photo],
    proof: photo,
    searched: false,
    details: { name: { firstName: 'Nora', lastName: 'Vance' } }
  }
  const { details, submitted } = await submitVisit(station, visit)
  expect(submitted).toMatchObject({ ok: true })
  const personId = await delivered(desk, details)
  line.heal()
  expect(await countOf(desk, details, personId, before)).toEqual({ lost: 0, doubled: 0 })
  return line.requests.slice(since)
}

const faults: Readonly<Record<string, LineFault>> = {
  '401': insteadOfServer(401),
  'cut upload': { kind: 'cut-upload' },
  'lost answer': { kind: 'lose-answer' },
  'cut answer': { kind: 'cut-answer' },
  '502 of a gateway': insteadOfServer(502),
  'a web page': insteadOfServer(200, '<!doctype html>', { 'content-type': 'text/html' })
}

describe('at any point of an enrollment', () => {
  it.each(Object.entries(faults))('%s', async (_, fault) => {
    const requests = await enrollWith()
    expect(requests.length).toBeGreaterThan(4)
    for (let after = 0; after < requests.length; after += 1) await enrollWith(fault, after)
  })
})
