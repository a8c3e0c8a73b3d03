import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { identifyRate } from '@main/services/identify-rate'
import { identifyReducer } from '@renderer/identify/identify-reducer'
import {
  type IdentifyEffect,
  type IdentifyEvent,
  mostRemembered,
  startWatching
} from '@renderer/identify/identify-state'
import { nobodyYet, trackPresence } from '@renderer/identify/presence'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { FrameAnalysis } from '@shared/domain/analysis'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { everyFileAnother, pictureOf } from '../../support/many-people'
import { type ManualClock, manualClock } from '../../support/manual-clock'
import { seededRandom } from '../../support/many-enrolled'
import { samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { shotWith } from '../../unit/flow/hand-made-shot'
import { testStation, type TestStation } from '../../support/test-station'

/** Ten frames a second are analysed on a slow computer; every guided capture takes this long at least. */
const frameMs = 100
const captureMs = 800
const hour = 3_600_000

let real: FaceEngine
let photo: Uint8Array
beforeAll(async () => {
  real = createTestEngine()
  photo = await samplePhoto(samplePerson('ada'))
})
afterAll(() => real.close())

/** Who stands where, from frame to frame. */
interface Scene {
  /** @returns the place of the face in view, in widths of a face from the left; undefined: nobody */
  readonly faceAt: (now: number) => number | undefined
}

/** The window's side without a window: frames go through presence and reducer, effects to main. */
function desk(station: TestStation, clock: ManualClock) {
  let state = startWatching
  let presence = nobodyYet
  let faceSince: number | undefined
  let shots = 0
  let due: { readonly at: number; readonly event: IdentifyEvent }[] = []
  let isGuiding = true
  const pictures: WeakRef<object>[] = []

  const send = async (event: IdentifyEvent): Promise<void> => {
    const step = identifyReducer(state, event)
    state = step.state
    for (const effect of step.effects) await run(effect)
  }
  const run = async (effect: IdentifyEffect): Promise<void> => {
    if (effect.type === 'watch-anew') {
      isGuiding = true
      faceSince = undefined
    }
    if (effect.type === 'wait') due.push({ at: clock.now() + effect.ms, event: { type: 'waited' } })
    if (effect.type === 'look-up') {
      const result = await station.call('people:identify', { probe: effect.shot.jpeg })
      await send({ type: 'answered', attempt: effect.attempt, result })
    }
  }
  return {
    frame: async (analysis: FrameAnalysis): Promise<void> => {
      const now = clock.now()
      const ripe = due.filter(({ at }) => at <= now)
      due = due.filter(({ at }) => at > now)
      for (const { event } of ripe) await send(event)

      const tracked = trackPresence(presence, analysis, now)
      presence = tracked.presence
      if (tracked.change !== undefined) await send({ type: 'face', change: tracked.change })
      faceSince = analysis.faces.length === 0 ? undefined : (faceSince ?? now)
      if (!isGuiding || faceSince === undefined || now - faceSince < captureMs) return
      isGuiding = false
      shots += 1
      const jpeg = pictureOf(shots, photo)
      pictures.push(new WeakRef(jpeg))
      const shot = { ...shotWith(0), jpeg }
      await send({ type: 'shot-taken', shot, at: now })
    },
    pictures,
    shots: () => shots,
    state: () => state
  }
}

const emptyFrame: FrameAnalysis = { width: 1280, height: 720, faces: [] }
const frameOf = (place: number | undefined): FrameAnalysis =>
  place === undefined
    ? emptyFrame
    : { ...emptyFrame, faces: [{ box: { x: place * 200, y: 100, width: 200, height: 250 }, score: 0.9 }] }

/** People one after the other: each stays for a while, most leave a gap, some step up while the one before still leaves. */
function visitors(seed: number, start: number) {
  const random = seededRandom(seed)
  let visits = 0
  let until = start
  let place: number | undefined
  let side = 0
  const faceAt = (now: number): number | undefined => {
    while (now >= until) {
      const isGap = place !== undefined && random() < 0.8
      if (isGap) {
        place = undefined
        until += 1500 + random() * 4000
      } else {
        side = 1 - side
        place = side * 3
        visits += 1
        until += 2000 + random() * 12_000
      }
    }
    // Nobody stands like a statue.
    return place === undefined ? undefined : place + 0.1 * Math.sin(now / 700)
  }
  return { faceAt, visits: () => visits }
}

async function openStation() {
  const clock = manualClock()
  let searches = 0
  const sandbox = await startTestSandbox(everyFileAnother(real, photo), {
    now: () => new Date(clock.now()),
    log: (entry) => {
      if (entry.event === 'request' && entry.route.endsWith('publishWithResponse')) searches += 1
    }
  })
  const station = testStation({ baseUrl: sandbox.baseUrl, ...sandbox.account }, { clock })
  station.start()
  return { clock, station, searches: () => searches }
}

async function play(clock: ManualClock, work: ReturnType<typeof desk>, scene: Scene, milliseconds: number) {
  const end = clock.now() + milliseconds
  while (clock.now() < end) {
    await work.frame(frameOf(scene.faceAt(clock.now())))
    clock.advance(frameMs)
  }
}

/** How many of these are still held by somebody, after everything that can go has gone. */
async function heldOf(pictures: readonly WeakRef<object>[]): Promise<number> {
  setFlagsFromString('--expose-gc')
  // What a finished request holds goes with the turns after it.
  for (let turn = 0; turn < 5; turn++) {
    await setImmediate()
    runInNewContext('gc()')
  }
  return pictures.filter((picture) => picture.deref() !== undefined).length
}

it('looks up everybody who comes in an hour exactly once, and keeps no more than the last twenty pictures', async () => {
  const { clock, station, searches } = await openStation()
  const work = desk(station, clock)
  const scene = visitors(3, clock.now())
  await play(clock, work, scene, hour)

  expect(scene.visits()).toBeGreaterThan(300)
  // The last visitor may have come too late to be captured.
  expect(scene.visits() - work.shots()).toBeLessThanOrEqual(1)
  expect(searches()).toBe(work.shots())
  const { history, asked } = work.state()
  expect(history).toHaveLength(mostRemembered)
  expect(asked).toEqual([])
  // Those of the history, and at most the one of the visitor who stands there.
  expect(await heldOf(work.pictures)).toBeLessThanOrEqual(mostRemembered + 1)
  await station.stop()
})

it('spares the server when a crowd hurries by, and looks up who comes then', async () => {
  const { clock, station, searches } = await openStation()
  const work = desk(station, clock)
  const began = clock.now()
  const minutes = 10
  // Another face at another place every second.
  const crowd: Scene = { faceAt: (now) => (Math.floor((now - began) / 1000) % 2) * 3 }
  await play(clock, work, crowd, minutes * 60_000)
  const most = identifyRate.burst + (minutes * 60_000) / identifyRate.refillMs
  expect(searches()).toBeLessThanOrEqual(most)
  // What the limit allows is used: nobody waits for nothing.
  expect(searches()).toBeGreaterThan(most * 0.8)

  const before = searches()
  await play(clock, work, { faceAt: () => undefined }, 20_000)
  const held = searches() - before
  const scene = visitors(5, clock.now())
  await play(clock, work, scene, 5 * 60_000)
  expect(held).toBeLessThanOrEqual(1)
  expect(searches() - before - held).toBeGreaterThanOrEqual(scene.visits() - 1)
  expect(searches() - before - held).toBeLessThanOrEqual(scene.visits())
  await station.stop()
})
