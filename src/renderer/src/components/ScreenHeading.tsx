import { type ReactNode, useCallback } from 'react'

export interface ScreenHeadingProps {
  readonly className: string | undefined
  /** False on a screen with a field of its own that wants the focus. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
}

/** The one first-level heading. A new screen is read out from it, and the next Tab goes to its first control. */
export function ScreenHeading({ className, takesFocus = true, children }: ScreenHeadingProps) {
  const focus = useCallback(
    (heading: HTMLHeadingElement | null) => {
      if (takesFocus) heading?.focus()
    },
    [takesFocus]
  )
  return (
    <h1 className={className} tabIndex={-1} ref={focus}>
      {children}
    </h1>
  )
}
