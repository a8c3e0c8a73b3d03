import { hints } from '@renderer/guidance/hints'
import { type ShownCapture, wishOfCapture } from '@renderer/visitor-desk/wish-of-capture'
import { visitorWish } from '@shared/domain/visitor-display'
import { visitorHints } from '@shared/domain/visitor-hints'
import { describe, expect, it } from 'vitest'

const camera = { deviceId: 'c0ffee', rotation: 90, mirrored: true } as const
const guiding: ShownCapture = { status: 'guiding', prompt: 'too-far', progress: 0, isBusy: false }
const shown = (change: Partial<ShownCapture>) => wishOfCapture(camera, { ...guiding, ...change })

describe('what a visitor sees of a capture', () => {
  it.each(visitorHints)('is the hint %s', (prompt) => {
    const wish = shown({ prompt })
    expect(wish).toEqual({ at: 'camera', camera, prompt, held: 0 })
    expect(visitorWish.parse(wish)).toEqual(wish)
  })

  it('is nothing that is said at the desk only', () => {
    const deskOnly = hints.filter((hint) => !visitorHints.some((each) => each === hint))
    expect(deskOnly).toEqual(['odd-colour', 'noisy', 'busy-background'])
    for (const prompt of deskOnly) expect(shown({ prompt })).toMatchObject({ prompt: 'wait' })
  })

  it('is the hold in whole parts', () => {
    const held = [0, 0.1, 0.26, 0.5, 0.99, 1].map((progress) => {
      const wish = shown({ prompt: 'ready', progress })
      return wish?.at === 'camera' ? wish.held : undefined
    })
    expect(held).toEqual([0, 0, 1, 2, 3, 4])
  })

  it.each([
    ['the start', { status: 'warming-up', prompt: undefined }, 'starting'],
    ['the picture that is taken', { status: 'taking', prompt: 'ready' }, 'taken'],
    ['the desk at work', { isBusy: true }, 'wait']
  ] as const)('tells of %s', (_, change, prompt) => {
    expect(shown(change)).toMatchObject({ prompt, held: 0 })
  })

  it('is nothing when the desk has no picture either', () => {
    expect(shown({ status: 'failed' })).toBe(undefined)
  })
})
