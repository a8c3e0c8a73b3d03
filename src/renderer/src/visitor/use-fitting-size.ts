import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Shares of the wanted size of type, the first that fits counts. Below the last one nobody reads from two metres. */
const sizes = [1, 0.9, 0.8, 0.7] as const

/**
 * Makes type as large as fits without scrolling, in steps. The element sets its type by `--fit`.
 *
 * @param text what is shown: another one is fitted anew
 */
export function useFittingSize(text: string): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const fit = (): void => {
      for (const size of sizes) {
        element.style.setProperty('--fit', String(size))
        if (element.scrollHeight <= element.clientHeight) return
      }
    }
    fit()
    element.scrollTop = 0
    window.addEventListener('resize', fit)
    // Another typeface has another width.
    void document.fonts.ready.then(fit)
    return () => window.removeEventListener('resize', fit)
  }, [text])
  return ref
}
