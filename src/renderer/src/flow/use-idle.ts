import { useEffect, useEffectEvent } from 'react'
import { touches } from '../access/watch-touches'

/** So long after the last touch nobody reads any more what stands on a screen. Milliseconds. */
export const idleMs = 5 * 60_000

/**
 * @param target where people touch: the window
 * @param onIdle called each time nobody has touched anything for `idleMs`
 * @returns the function that ends it
 */
export function watchIdle(target: EventTarget, onIdle: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = (): void => {
    clearTimeout(timer)
    timer = setTimeout(onIdle, idleMs)
  }
  begin()
  for (const touch of touches) target.addEventListener(touch, begin)
  return () => {
    clearTimeout(timer)
    for (const touch of touches) target.removeEventListener(touch, begin)
  }
}

/**
 * SECURITY: what was read about people does not stand on a screen that nobody uses.
 *
 * @param sign any value; its change is as good as a touch
 */
export function useIdle(onIdle: () => void, sign?: unknown): void {
  const idle = useEffectEvent(onIdle)
  useEffect(() => watchIdle(window, () => idle()), [sign])
}
