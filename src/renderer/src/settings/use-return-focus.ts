import { useCallback } from 'react'
import { showWhole } from './show-whole'

/**
 * For the heading of a section that leads to a page of its own: whoever comes back goes on where they left.
 *
 * @param takesFocus whether somebody comes back from that page
 * @returns properties for the heading
 */
export function useReturnFocus(takesFocus: boolean) {
  const ref = useCallback(
    (heading: HTMLHeadingElement | null) => {
      if (!takesFocus) return
      heading?.focus({ preventScroll: true })
      showWhole(heading?.parentElement ?? null)
    },
    [takesFocus]
  )
  return takesFocus ? { ref, tabIndex: -1 } : { ref }
}
