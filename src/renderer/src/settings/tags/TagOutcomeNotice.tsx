import { useEffect, useRef } from 'react'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import type { TagOutcome } from './tags-reducer'

/** What was done to a tag, or why not. Needs the outcome's attempt as key, so that each is told anew. */
export function TagOutcomeNotice({ outcome }: { readonly outcome: TagOutcome }) {
  const { tagsAdmin: words, errors } = useText()
  const { what, name, error } = outcome
  // The button that was pressed last is gone with its tag.
  const takesFocus = what === 'deleted'
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    // Until the dialog that closes now has let go, nothing outside of it can have the focus.
    const frame = requestAnimationFrame(() =>
      place.current?.querySelector<HTMLElement>('[role="group"]')?.focus()
    )
    return () => cancelAnimationFrame(frame)
  }, [takesFocus])
  return (
    <div ref={place}>
      {error === undefined ? (
        <Notice
          tone="good"
          title={words.outcomes[what](name)}
          announce={!takesFocus}
          takesFocus={takesFocus}
        />
      ) : (
        <Notice tone="bad" title={`${words.switchFailed}. ${errors[error.code].title}`} announce>
          {errors[error.code].advice}
        </Notice>
      )}
    </div>
  )
}
