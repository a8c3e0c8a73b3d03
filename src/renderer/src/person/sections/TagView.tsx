import { isExpired, type PersonTag } from '@shared/domain/person-items'
import { useText } from '../../text/text-context'
import { expiryWords } from '../../text/expiry-words'
import parts from '../parts/parts.module.css'

/** A tag with its end. One that has run out is marked: it no longer holds, and the server may keep it. */
export function TagView({ tag, now }: { readonly tag: PersonTag; readonly now: number }) {
  const words = useText().person.tag
  const { name, expires } = tag
  const hasRunOut = isExpired(tag, now)
  return (
    <p className={parts['tag']} data-expired={hasRunOut}>
      <span className={parts['tagName']}>{name ?? words.nameless}</span>
      <span className={hasRunOut ? parts['bad'] : parts['soft']}>
        {expires === undefined
          ? words.noEnd
          : expiryWords(expires, now, { until: words.untilWords, expired: words.expired })}
      </span>
    </p>
  )
}
