import { createAnalyzer, type Deadlines } from '@renderer/analysis/analysis-client'
import type { Analyzer } from '@renderer/analysis/analyzer'
import type { Call, ToWorker } from '@renderer/analysis/protocol'
import type { FrameAnalysis } from '@shared/domain/analysis'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { describe, expect, it } from 'vitest'

/** A worker whose answers the test gives. */
class FakeWorker extends EventTarget {
  readonly sent: ToWorker[] = []
  readonly transferred: unknown[] = []
  terminated = false
  onmessage = null
  onmessageerror = null
  onerror = null

  postMessage(message: ToWorker, transfer?: unknown): void {
    this.sent.push(message)
    this.transferred.push(...(Array.isArray(transfer) ? (transfer as unknown[]) : []))
  }

  terminate(): void {
    this.terminated = true
  }

  get calls(): readonly Call[] {
    return this.sent.filter((message) => 'call' in message)
  }

  /** Answers the newest call of this name. */
  answer(call: Call['call'], result: unknown): void {
    const { id } = this.calls.findLast((each) => each.call === call)!
    this.dispatchEvent(new MessageEvent('message', { data: { call, id, result } }))
  }
}

interface Rig {
  readonly analyzer: Analyzer
  readonly workers: readonly FakeWorker[]
  readonly worker: () => FakeWorker
  readonly advance: (milliseconds: number) => void
}

const deadlines: Deadlines = {
  start: 1000,
  analyze: 100,
  'take-shot': 200,
  'read-picture': 300,
  'locate-faces': 300
}

function rig(): Rig {
  const workers: FakeWorker[] = []
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>()
  let now = 0
  const analyzer = createAnalyzer({
    createWorker() {
      workers.push(new FakeWorker())
      return workers.at(-1)!
    },
    deadlines,
    timers: {
      after(milliseconds, callback) {
        const timer = { at: now + milliseconds, callback }
        timers.add(timer)
        return () => timers.delete(timer)
      }
    }
  })
  return {
    analyzer,
    workers,
    worker: () => workers.at(-1)!,
    advance(milliseconds) {
      now += milliseconds
      for (const timer of timers) {
        if (timer.at > now) continue
        timers.delete(timer)
        timer.callback()
      }
    }
  }
}

async function startedRig(): Promise<Rig> {
  const made = rig()
  const starting = made.analyzer.start()
  made.worker().answer('start', ok())
  expect(await starting).toEqual(ok())
  return made
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

function frame(): VideoFrame & { closed: boolean } {
  const made = { closed: false, close: () => void (made.closed = true) }
  return made as unknown as VideoFrame & { closed: boolean }
}
const analysis = (width: number): FrameAnalysis => ({ width, height: 1, faces: [] })

describe('the analysis client', () => {
  it('starts one worker, once', async () => {
    const { analyzer, workers, worker } = await startedRig()
    expect(await analyzer.start()).toEqual(ok())
    expect(workers).toHaveLength(1)
    expect(worker().calls).toHaveLength(1)
  })

  it('starts by itself and asks only when the models are loaded', async () => {
    const { analyzer, worker } = rig()
    const asked = analyzer.analyze(frame())
    await settled()
    expect(worker().calls.map(({ call }) => call)).toEqual(['start'])
    worker().answer('start', ok())
    await settled()
    worker().answer('analyze', ok(analysis(7)))
    expect(await asked).toEqual(ok(analysis(7)))
  })

  it('hands a frame over', async () => {
    const { analyzer, worker } = await startedRig()
    const given = frame()
    void analyzer.analyze(given)
    await settled()
    expect(worker().transferred).toEqual([given])
    expect(worker().calls.at(-1)!.input).toEqual({ frame: given, rotation: 0 })
  })

  it('says how the camera is mounted', async () => {
    const { analyzer, worker } = await startedRig()
    void analyzer.analyze(frame(), 90)
    await settled()
    expect(worker().calls.at(-1)!.input).toMatchObject({ rotation: 90 })
  })

  it('matches answers to calls, whatever their order', async () => {
    const { analyzer, worker } = await startedRig()
    const asked = [analyzer.analyze(frame()), analyzer.analyze(frame()), analyzer.takeShot('kept')] as const
    await settled()
    const [, first, second, shot] = worker().calls
    const shotValue = { jpeg: Uint8Array.of(1), analysis: analysis(3) }
    for (const [call, result] of [
      [shot!, ok(shotValue)],
      [second!, ok(analysis(2))],
      [first!, ok(analysis(1))]
    ] as const) {
      worker().dispatchEvent(new MessageEvent('message', { data: { call: call.call, id: call.id, result } }))
    }
    expect(await Promise.all(asked)).toEqual([ok(analysis(1)), ok(analysis(2)), ok(shotValue)])
  })

  it('sends orders in line with the calls, and none when there is no worker', async () => {
    const idle = rig()
    idle.analyzer.forget()
    expect(idle.workers).toHaveLength(0)
    const { analyzer, worker } = await startedRig()
    analyzer.keepLast()
    void analyzer.takeShot('kept')
    await settled()
    analyzer.forget()
    const names = worker().sent.map((message) => ('call' in message ? message.call : message.order))
    expect(names).toEqual(['start', 'keep-last', 'take-shot', 'forget'])
  })

  it('passes failures on as values and keeps the worker', async () => {
    const { analyzer, worker, workers } = await startedRig()
    const reading = analyzer.readPicture(new Blob(['x']))
    await settled()
    worker().answer('read-picture', err(appError('picture/not-a-picture')))
    expect(await reading).toEqual(err(appError('picture/not-a-picture')))
    void analyzer.analyze(frame())
    await settled()
    expect(workers).toHaveLength(1)
    expect(worker().terminated).toBe(false)
  })

  it('gives up a worker that does not answer in time, and makes a new one for the next call', async () => {
    const { analyzer, worker, workers, advance } = await startedRig()
    const hung = worker()
    const frames = [analyzer.analyze(frame()), analyzer.analyze(frame())]
    await settled()
    advance(99)
    expect(hung.terminated).toBe(false)
    advance(1)
    expect(await Promise.all(frames)).toEqual([
      err(appError('analysis/timed-out', 'analyze')),
      err(appError('analysis/timed-out', 'analyze'))
    ])
    expect(hung.terminated).toBe(true)

    const next = analyzer.analyze(frame())
    await settled()
    expect(workers).toHaveLength(2)
    worker().answer('start', ok())
    await settled()
    worker().answer('analyze', ok(analysis(5)))
    expect(await next).toEqual(ok(analysis(5)))
  })

  it('does not count an answered call when its deadline passes', async () => {
    const { analyzer, worker, advance } = await startedRig()
    const asked = analyzer.analyze(frame())
    await settled()
    worker().answer('analyze', ok(analysis(5)))
    expect((await asked).ok).toBe(true)
    advance(10_000)
    expect(worker().terminated).toBe(false)
  })

  it.each(['error', 'messageerror'])('answers a crash (%s) and recovers', async (event) => {
    const { analyzer, worker, workers } = await startedRig()
    const crashed = worker()
    const asked = analyzer.analyze(frame())
    await settled()
    crashed.dispatchEvent(new Event(event))
    const answer = await asked
    expect(!answer.ok && answer.error.code).toBe('analysis/worker-crashed')
    expect(crashed.terminated).toBe(true)
    void analyzer.start()
    expect(workers).toHaveLength(2)
  })

  it.each([
    'analysis/worker-crashed',
    'analysis/models-unavailable',
    'analysis/self-test-failed',
    'analysis/inference-failed'
  ] as const)('replaces a worker that reports %s', async (code) => {
    const { analyzer, worker, workers } = rig()
    const starting = analyzer.start()
    worker().answer('start', err(appError(code)))
    expect(await starting).toEqual(err(appError(code)))
    expect(workers[0]!.terminated).toBe(true)
    void analyzer.start()
    expect(workers).toHaveLength(2)
  })

  it('tells of every outcome of a start, also of a worker that had to be replaced', async () => {
    const { analyzer, worker } = rig()
    const heard: unknown[] = []
    const stop = analyzer.onTested((result) => heard.push(result))
    void analyzer.start()
    worker().answer('start', ok())
    await settled()
    worker().dispatchEvent(new Event('error'))
    void analyzer.analyze(frame())
    const unfit = err({ ...appError('analysis/self-test-failed'), model: 'eyes' } as const)
    worker().answer('start', unfit)
    await settled()
    expect(heard).toEqual([ok(), unfit])
    stop()
    void analyzer.start()
    worker().answer('start', ok())
    await settled()
    expect(heard).toHaveLength(2)
  })

  it('takes a worker that dies while it starts for a failed test, but not being disposed of', async () => {
    const { analyzer, worker } = rig()
    const heard: unknown[] = []
    analyzer.onTested((result) => heard.push(result))
    void analyzer.start()
    worker().dispatchEvent(new Event('error'))
    await settled()
    expect(heard).toMatchObject([{ error: { code: 'analysis/worker-crashed' } }])
    void analyzer.start()
    analyzer.dispose()
    await settled()
    expect(heard).toHaveLength(1)
  })

  it('ignores what a worker says after it was given up', async () => {
    const { analyzer, worker, workers, advance } = await startedRig()
    const slow = worker()
    const asked = analyzer.analyze(frame())
    await settled()
    advance(100)
    await asked
    void analyzer.start()
    slow.answer('analyze', ok(analysis(9)))
    slow.dispatchEvent(new Event('error'))
    expect(workers).toHaveLength(2)
    expect(worker().terminated).toBe(false)
  })

  it('closes a frame that it cannot hand over', async () => {
    const { analyzer, worker } = rig()
    const given = frame()
    const asked = analyzer.analyze(given)
    worker().answer('start', err(appError('analysis/models-unavailable')))
    expect((await asked).ok).toBe(false)
    expect(given.closed).toBe(true)
  })

  it('ends all calls when it is disposed of, and takes no more', async () => {
    const { analyzer, worker, workers } = await startedRig()
    const asked = analyzer.analyze(frame())
    await settled()
    analyzer.dispose()
    expect((await asked).ok).toBe(false)
    expect(worker().terminated).toBe(true)
    const late = frame()
    expect((await analyzer.analyze(late)).ok).toBe(false)
    expect(late.closed).toBe(true)
    expect(workers).toHaveLength(1)
  })
})
