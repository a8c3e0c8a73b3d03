import { graphicsCheck } from '@renderer/diagnostics/checks/graphics'
import { modelsCheck } from '@renderer/diagnostics/checks/models'
import { threadsCheck } from '@renderer/diagnostics/checks/threads'
import type { PageChecks } from '@renderer/diagnostics/page-checks'
import { runStep } from '@renderer/diagnostics/run-step'
import {
  currentStep,
  type SelfCheck,
  type SelfCheckEvent,
  selfCheckReducer,
  startSelfCheck
} from '@renderer/diagnostics/self-check-reducer'
import { foundWords, resultText } from '@renderer/settings/diagnostics/finding-words'
import { en } from '@renderer/text/messages'
import {
  type CheckFinding,
  checkFindings,
  type CheckOutcome,
  checkSteps,
  worstVerdict
} from '@shared/domain/diagnostics'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { describe, expect, it } from 'vitest'

const fine: CheckOutcome = { finding: 'disk/fine' }
const { signal } = new AbortController()

function play(state: SelfCheck, ...events: SelfCheckEvent[]) {
  let effects: readonly unknown[] = []
  for (const event of events) ({ state, effects } = selfCheckReducer(state, event))
  return { state, effects }
}
const found = (state: SelfCheck, outcome = fine): SelfCheckEvent => ({
  type: 'found',
  run: state.run,
  step: currentStep(state) ?? 'disk',
  outcome
})

describe('the self-check', () => {
  it('does every step once, one after the other, and ends', () => {
    let { state, effects } = play(startSelfCheck, { type: 'start-wanted' })
    const asked: unknown[] = []
    while (state.at === 'running') {
      asked.push(...effects)
      ;({ state, effects } = play(state, found(state)))
    }
    expect(asked).toEqual(checkSteps.map((step) => ({ type: 'check', run: 1, step })))
    expect(state).toMatchObject({ at: 'done' })
    expect(state.results.map(({ step }) => step)).toEqual(checkSteps)
    expect(effects).toEqual([])
  })

  it('can be stopped: what was found stays, and the answer that comes late is not heard', () => {
    const running = play(startSelfCheck, { type: 'start-wanted' }).state
    const second = play(running, found(running)).state
    const { state, effects } = play(second, { type: 'cancelled' })
    expect(effects).toEqual([{ type: 'stop' }])
    expect(state).toMatchObject({ at: 'cancelled', results: [{ step: 'camera' }] })
    expect(play(state, found(second)).state).toBe(state)
  })

  it('can be repeated: nothing of the run before is heard', () => {
    const first = play(startSelfCheck, { type: 'start-wanted' }, { type: 'cancelled' }).state
    const { state, effects } = play(first, { type: 'start-wanted' })
    expect(state).toMatchObject({ at: 'running', run: 2, results: [] })
    expect(effects).toEqual([{ type: 'check', run: 2, step: 'camera' }])
    expect(play(state, { ...found(state), run: 1 } as SelfCheckEvent).state).toBe(state)
    expect(play(state, { type: 'start-wanted' }).effects).toEqual([])
  })

  it('forgets all of it when somebody leaves', () => {
    const running = play(startSelfCheck, { type: 'start-wanted' }).state
    const { state, effects } = play(running, { type: 'left' })
    expect(state).toEqual({ ...startSelfCheck, run: 1 })
    expect(effects).toEqual([{ type: 'stop' }])
  })

  it('is as good as its worst step', () => {
    expect(worstVerdict([])).toBe('fine')
    expect(worstVerdict([fine, { finding: 'disk/low' }])).toBe('attention')
    expect(worstVerdict([{ finding: 'disk/low' }, { finding: 'disk/full' }, fine])).toBe('failed')
  })
})

describe('a step', () => {
  const checks = (run: () => Promise<CheckOutcome>) =>
    ({ camera: { id: 'camera', run }, threads: { id: 'threads', run } }) as unknown as PageChecks
  const client = (answer: () => Promise<unknown>) =>
    ({ invoke: answer }) as unknown as Parameters<typeof runStep>[1]['client']
  const never = (): Promise<never> => Promise.reject(new Error('not to be asked'))

  it('runs in the page or in main, where it belongs', async () => {
    const camera: CheckOutcome = { finding: 'camera/fine' }
    const parts = { checks: checks(() => Promise.resolve(camera)), client: client(never) }
    expect(await runStep('camera', parts, signal)).toEqual(camera)
    const main = { checks: checks(never), client: client(() => Promise.resolve(ok(fine))) }
    expect(await runStep('disk', main, signal)).toEqual(fine)
  })

  it('that throws, or that main refuses, is a finding', async () => {
    const refused = client(() => Promise.resolve(err(appError('access/settings-closed'))))
    const parts = { checks: checks(never), client: refused }
    expect(await runStep('threads', parts, signal)).toEqual({ finding: 'check/failed' })
    expect(await runStep('disk', parts, signal)).toEqual({
      finding: 'check/failed',
      error: 'access/settings-closed'
    })
  })

  it('lets go when nobody waits any more', async () => {
    const stop = new AbortController()
    let heard: AbortSignal | undefined
    const hanging = {
      camera: {
        id: 'camera',
        run: (given: AbortSignal) => {
          heard = given
          return new Promise<CheckOutcome>(() => undefined)
        }
      }
    } as unknown as PageChecks
    const outcome = runStep('camera', { checks: hanging, client: client(never) }, stop.signal)
    stop.abort()
    await outcome
    expect(heard?.aborted).toBe(true)
  })

  it('tells of isolation, graphics and models', async () => {
    expect(await threadsCheck({ isIsolated: true, processors: 4 }).run(signal)).toEqual({
      finding: 'threads/fine',
      figures: { count: 4 }
    })
    expect(await threadsCheck({ isIsolated: false, processors: 4 }).run(signal)).toMatchObject({
      finding: 'threads/not-isolated'
    })
    const graphics = (name: string | undefined) => graphicsCheck(() => name).run(signal)
    expect(await graphics('ANGLE (Intel, Mesa Intel(R) UHD)')).toEqual({ finding: 'graphics/fine' })
    expect(await graphics('Google SwiftShader')).toEqual({ finding: 'graphics/software' })
    expect(await graphics(undefined)).toEqual({ finding: 'graphics/software' })
    const analyzer = {
      start: () => Promise.resolve(err(appError('analysis/models-unavailable')))
    } as unknown as Parameters<typeof modelsCheck>[0]['analyzer']
    expect(await modelsCheck({ analyzer, now: () => 0 }).run(signal)).toEqual({
      finding: 'models/failed',
      error: 'analysis/models-unavailable'
    })
  })
})

describe('the words', () => {
  const all = Object.keys(checkFindings) as CheckFinding[]

  it.each(all)('say of %s what was found, and what to do where it is not in order', (finding) => {
    const { title, advice } = foundWords({ finding }, en)
    expect(title).toMatch(/^[A-Z0-9].{8,110}[^.]$/)
    const becauseOf = foundWords({ finding, error: 'outbox/full' }, en)
    expect(becauseOf.advice).toContain(en.errors['outbox/full'].title)
    if (checkFindings[finding] === 'fine') expect(advice).toBeUndefined()
    if (checkFindings[finding] === 'attention') expect(advice).toMatch(/\.$/)
  })

  it('make one line of each step', () => {
    const text = resultText(
      [
        { step: 'disk', outcome: { finding: 'disk/low', figures: { bytes: 1.5e9 } } },
        { step: 'outbox', outcome: { finding: 'outbox/fine', figures: { count: 2, seconds: 7200 } } }
      ],
      en
    )
    expect(text.split('\n')).toEqual([
      '[Worth a look] Disk: Little room is left on the disk: 1.5 GB. Make room soon. Without it, enrollments cannot be kept while the server is away.',
      '[In order] Outbox: 2 enrollments wait, the oldest for 2 hours'
    ])
  })
})
