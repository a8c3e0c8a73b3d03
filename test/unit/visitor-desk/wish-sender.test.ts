import { createClaims, mostImportant } from '@renderer/visitor-desk/claims'
import { createWishSender, leastMs, repeatMs } from '@renderer/visitor-desk/wish-sender'
import { silenceMs } from '@main/visitor/visitor-service'
import type { VisitorWish } from '@shared/domain/visitor-display'
import { beforeEach, describe, expect, it } from 'vitest'
import { manualClock } from '../../support/manual-clock'

const idle: VisitorWish = { at: 'idle' }
const welcome: VisitorWish = { at: 'message', message: 'welcome' }
const consent: VisitorWish = { at: 'consent', language: 'en' }
const camera = (held: number): VisitorWish => ({
  at: 'camera',
  camera: { deviceId: 'c0ffee', rotation: 0, mirrored: true },
  prompt: 'ready',
  held
})

let clock: ReturnType<typeof manualClock>
let sent: VisitorWish[]
let sender: ReturnType<typeof createWishSender>

beforeEach(() => {
  clock = manualClock()
  sent = []
  sender = createWishSender({
    send: (wish) => sent.push(wish),
    after: (milliseconds, run) => clock.after(milliseconds, run)
  })
})

describe('what is told of the wishes', () => {
  it('is the newest, and no more often than it may', () => {
    for (let step = 0; step < 1000; step += 10) {
      sender.offer(camera(Math.floor(step / 10) % 5))
      clock.advance(10)
    }
    expect(sent.length).toBeLessThanOrEqual(1000 / leastMs + 1)
    clock.advance(leastMs)
    expect(sent.at(-1)).toEqual(camera(99 % 5))
  })

  it('is only what comes of several changes in one moment', () => {
    sender.offer(camera(0))
    clock.advance(leastMs)
    sender.offer(idle)
    sender.offer(consent)
    clock.advance(leastMs)
    expect(sent).toEqual([camera(0), consent])
  })

  it('is said again while it stands, often enough for main, and not once it is the welcome', () => {
    sender.offer(consent)
    clock.advance(10 * repeatMs + leastMs)
    expect(sent).toHaveLength(11)
    expect(repeatMs * 2).toBeLessThan(silenceMs)
    sender.offer(idle)
    clock.advance(10 * repeatMs)
    expect(sent).toHaveLength(12)
  })

  it('ends with the sender', () => {
    sender.offer(consent)
    clock.advance(repeatMs / 2)
    sender.offer(welcome)
    sender.stop()
    clock.advance(10 * repeatMs)
    expect(sent).toEqual([consent])
  })
})

describe('the claims of the window', () => {
  it('give way to the more important one, and come back after it', () => {
    const claims = createClaims()
    const stage = claims.begin()
    stage.set(camera(0))
    const answer = claims.begin()
    answer.set(welcome)
    stage.set(camera(1))
    expect(claims.current()).toEqual(welcome)
    answer.end()
    expect(claims.current()).toEqual(camera(1))
    stage.set(undefined)
    expect(claims.current()).toEqual(idle)
  })

  it('tell of each change until nobody listens', () => {
    const claims = createClaims()
    let told = 0
    const stop = claims.subscribe(() => (told += 1))
    claims.begin().set(consent)
    stop()
    claims.begin().set(welcome)
    expect(told).toBe(1)
  })

  it('rank by what matters to a person', () => {
    expect(mostImportant([camera(0), consent, idle])).toEqual(consent)
    expect(mostImportant([welcome, consent])).toEqual(welcome)
    expect(mostImportant([])).toEqual(idle)
  })
})
