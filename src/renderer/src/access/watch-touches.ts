/** What people do with a station. */
export const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** So often main is told that somebody uses the station. */
const touchEveryMs = 10_000

export interface TouchWatch {
  /** Something else that counts as use. */
  readonly touch: () => void
  readonly stop: () => void
}

/**
 * @param target where people touch: the window
 * @param tell called for the first touch and then at most every `everyMs`
 * @param now milliseconds, never going backwards
 */
export function watchTouches(
  target: EventTarget,
  tell: () => void,
  now: () => number,
  everyMs = touchEveryMs
): TouchWatch {
  let toldAt = -Infinity
  const touch = (): void => {
    const at = now()
    if (at - toldAt < everyMs) return
    toldAt = at
    tell()
  }
  for (const each of touches) target.addEventListener(each, touch, { passive: true })
  return {
    touch,
    stop: () => {
      for (const each of touches) target.removeEventListener(each, touch)
    }
  }
}
