import { type RefObject, useEffect, useRef } from 'react'

/**
 * The button that was pressed goes with what it replaces; the focus then stays in its place instead of falling to the page.
 *
 * @param at what is shown; when it changes the focus is looked for
 * @returns for the element that takes the focus, with a `tabIndex` of -1
 */
export function useFocusKept<Place extends HTMLElement>(at: string): RefObject<Place | null> {
  const place = useRef<Place>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body) place.current?.focus()
  }, [at])
  return place
}
