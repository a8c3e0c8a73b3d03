import type { OpenEyes } from '@shared/face/eye-model'
import { type BlinkState, followEyes, noBlinkYet } from '@shared/face/presentation-attack/blink'
import { presentationLimits } from '@shared/face/presentation-attack/limits'
import { describe, expect, it } from 'vitest'

const open: OpenEyes = { left: 0.98, right: 0.95 }
const closed: OpenEyes = { left: 0.02, right: 0.05 }
const half: OpenEyes = { left: 0.5, right: 0.4 }
const oneClosed: OpenEyes = { left: 0.01, right: 0.9 }

/** Looks every `interval` milliseconds. */
function watch(looks: readonly OpenEyes[], interval = 66, start = 1000): BlinkState {
  return looks.reduce(
    (state, seen, index) => followEyes(state, seen, start + index * interval, presentationLimits.blink),
    noBlinkYet
  )
}
const times = (count: number, seen: OpenEyes): readonly OpenEyes[] =>
  Array.from({ length: count }, () => seen)

describe('followEyes', () => {
  it('sees a blink once the eyes are open again, and when that was', () => {
    const looks = [...times(5, open), half, closed, closed, half]
    expect(watch(looks).lastBlink).toBeUndefined()
    expect(watch([...looks, open]).lastBlink).toBe(1000 + 9 * 66)
  })

  it('sees a fast blink that one look caught', () => {
    expect(watch([...times(5, open), closed, open]).lastBlink).toBeDefined()
  })

  it('takes a look between open and closed for what it was before', () => {
    expect(watch([...times(5, open), half, half, open]).lastBlink).toBeUndefined()
    expect(watch([...times(5, open), closed, half, closed, open]).lastBlink).toBeDefined()
  })

  it('does not count one eye: the model misjudges single eyes', () => {
    expect(watch([...times(5, open), oneClosed, oneClosed, open]).lastBlink).toBeUndefined()
  })

  it('does not count eyes that stay closed for a second', () => {
    expect(watch([...times(5, open), ...times(15, closed), open]).lastBlink).toBeUndefined()
  })

  it('does not count eyes that were closed from the beginning, or flicker', () => {
    expect(watch([closed, closed, open, open]).lastBlink).toBeUndefined()
    expect(watch([closed, open, closed, open, closed, open]).lastBlink).toBeUndefined()
  })

  it('SECURITY: a gap in which nobody looked is no blink', () => {
    const { blink } = presentationLimits
    const before = watch([...times(5, open), closed])
    const after = followEyes(before, open, before.seenAt + blink.gap + 1, blink)
    expect(after.lastBlink).toBeUndefined()
    expect(followEyes(before, open, before.seenAt + blink.gap, blink).lastBlink).toBeDefined()
  })

  it('starts over when the clock goes back', () => {
    const before = watch([...times(5, open), closed])
    expect(followEyes(before, open, 10, presentationLimits.blink)).toMatchObject({
      eyes: 'open',
      since: 10,
      lastBlink: undefined
    })
  })
})
