import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestEngine } from '../../support/sandbox-engine'
import { fingerprintOf, selfSigned } from '../../support/self-signed'
import { connectionOf } from '../../support/two-servers'
import { type Act, acts, goThrough, type Outcome, requestOf } from './acts'
import { type FaultDesk, type FaultDeskOptions, openFaultDesk } from './fault-desk'
import { outcomeTable, type OutcomeRow } from './outcome-table'
import { impostor, serverFaults, type ServerFault, silence } from './server-faults'

let engine: FaceEngine
let desk: FaultDesk
let silent: Promise<readonly OutcomeRow[]>
const rows: OutcomeRow[] = []

beforeAll(async () => {
  engine = createTestEngine()
  desk = await openFaultDesk({ engine })
  silent = silentActs()
  // The test that waits for it hears of its failure.
  silent.catch(() => undefined)
})
afterAll(async () => {
  console.log(outcomeTable(rows))
  await desk.close()
  await engine.close()
})

async function doThrough(
  { fault, times = Infinity }: ServerFault,
  act: Act,
  at: FaultDesk
): Promise<Outcome> {
  const { line, clock } = at
  if (fault === 'away') await line.goAway()
  else line.play(typeof fault === 'function' ? fault(clock.now()) : fault, { fits: requestOf[act], times })
  return goThrough(act, at, async () => {
    // Others may wait on this line at the same time.
    if (fault === 'away') await line.comeBack()
    else if (times === Infinity) line.heal()
  })
}

/** All at the same time. The name comes behind the photo, and would wait twice as long. */
async function silentActs(): Promise<OutcomeRow[]> {
  const at = await openFaultDesk({ engine })
  try {
    const patient = acts.filter((act) => act !== 'name')
    return await Promise.all(
      patient.map(async (act) => ({ fault: silence.name, act, ...(await doThrough(silence, act, at)) }))
    )
  } finally {
    await at.close()
  }
}

function expectAll(outcomes: readonly OutcomeRow[], shows: ServerFault['shows']): void {
  rows.push(...outcomes)
  expect(outcomes.filter(({ lost, doubled }) => lost + doubled > 0)).toEqual([])
  for (const { act, words } of outcomes) expect(`${act}: ${words}`).toBe(`${act}: ${shows[act]}`)
}

describe('a fault between station and server loses nothing, doubles nothing, and is told in words', () => {
  it.each(serverFaults)('$name', async (fault) => {
    const outcomes: OutcomeRow[] = []
    for (const act of acts) {
      outcomes.push({ fault: fault.name, act, ...(await doThrough(fault, act, desk)) })
    }
    expectAll(outcomes, fault.shows)
  })

  it('a server that is silent for longer than anybody waits', async () => {
    const outcomes = await silent
    expect(outcomes).toHaveLength(acts.length - 1)
    expectAll(outcomes, silence.shows)
  })

  it('a certificate that is another one than it was', async () => {
    const certificate = selfSigned()
    const sha256 = fingerprintOf(certificate).replaceAll(':', '').toLowerCase()
    const secured: FaultDeskOptions['secured'] = { tls: certificate, trust: { kind: 'pinned', sha256 } }
    const at = await openFaultDesk({ engine, secured })
    const outcomes: OutcomeRow[] = []
    for (const act of acts) {
      const before = at.line.requests.length
      at.line.showCertificate(selfSigned())
      // A connection that was open at that moment breaks first.
      const look = async () => {
        const answer = await at.station.call('server:check-account')
        return answer.ok ? 'trusted' : answer.error.code
      }
      await expect.poll(look).toBe('identities/untrusted-certificate')
      // It is told at once, not when the next look at the server is due.
      await expect.poll(() => connectionOf(at.station)).toBe('untrusted')
      let heard = 0
      const outcome = await goThrough(act, at, () => {
        heard = at.line.requests.length - before
        at.line.showCertificate(certificate)
        return Promise.resolve()
      })
      // SECURITY: no password, no token and no picture goes to somebody who does not prove who it is.
      expect(heard).toBe(0)
      outcomes.push({ fault: 'wrong certificate', act, ...outcome })
    }
    await at.close()
    expectAll(outcomes, impostor)
  })
})
