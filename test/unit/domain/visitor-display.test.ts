import { visitorState, visitorWish } from '@shared/domain/visitor-display'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const camera = { deviceId: 'c0ffee', rotation: 0, mirrored: true }
const good = [
  { at: 'idle' },
  { at: 'camera', camera, prompt: 'too-far', held: 3 },
  { at: 'message', message: 'see-desk' },
  { at: 'consent', language: 'en' }
]

describe('what may be shown to a visitor', () => {
  it.each(good)('is $at', (wish) => {
    expect(visitorWish.parse(wish)).toEqual(wish)
  })

  // SECURITY: a member that nobody thought of must not reach the visitor.
  it('never has a member more, whatever it is called and holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.string({ minLength: 1 }),
        fc.anything(),
        (wish, name, value) => {
          fc.pre(!(name in wish) && name !== '__proto__')
          return !visitorWish.safeParse({ ...wish, [name]: value }).success
        }
      )
    )
  })

  it.each([
    ['a free text', { at: 'message', message: 'Hello Ada' }],
    ['a message that is none', { at: 'message', message: 'none' }],
    ['a hint for the desk', { at: 'camera', camera, prompt: 'busy-background', held: 0 }],
    ['a score', { at: 'camera', camera, prompt: 'ready', held: 0.87 }],
    [
      "a camera's name",
      { at: 'camera', camera: { ...camera, label: "Ada's phone" }, prompt: 'ready', held: 0 }
    ],
    ['words for a consent', { at: 'consent', language: 'en', title: 'Ada', body: 'Banned' }],
    ['a reason', { at: 'idle', reason: 'Banned' }]
  ])('is not %s', (_, wish) => {
    expect(visitorWish.safeParse(wish).success).toBe(false)
  })

  it('has the words of a consent text, and a language', () => {
    const state = { at: 'consent', language: 'en', title: 'Your photo', body: 'We keep it.' }
    expect(visitorState.parse(state)).toEqual(state)
    expect(visitorState.safeParse({ ...state, alternative: 'See the desk' }).success).toBe(false)
  })
})
