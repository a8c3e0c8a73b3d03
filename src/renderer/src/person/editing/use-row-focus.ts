import { useEffect, useRef } from 'react'

/**
 * Whoever saves or cancels goes on where they were: at the entry's buttons, or at the heading of the section when the
 * entry is gone.
 *
 * @returns the list's ref, and what says of a row that it is about to change
 */
export function useRowFocus() {
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    const key = wanted.current
    // Somebody has the focus: it is not taken away.
    if (key === undefined || document.activeElement !== document.body) return
    wanted.current = undefined
    const row = list.current?.querySelector(`[data-row="${CSS.escape(key)}"]`)
    const target = row?.querySelector('button') ?? list.current?.closest('section')?.querySelector('h2')
    target?.focus()
  })
  const keepFocus = (key: string): void => {
    wanted.current = key
  }
  return [list, keepFocus] as const
}
