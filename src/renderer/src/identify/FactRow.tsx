import { Lock } from 'lucide-react'
import type { NamedPermission } from '@shared/errors'
import { permissionName } from '../settings/report-words'
import { useText } from '../text/text-context'
import styles from './PersonFacts.module.css'

/** What a row says: it keeps its place while its words are on their way, so nothing moves when they come. */
export type Fact =
  | { readonly at: 'loading' }
  | { readonly at: 'known'; readonly words: string }
  | { readonly at: 'closed'; readonly permissions: readonly NamedPermission[] }
  | { readonly at: 'failed' }

export function FactRow({ name, fact }: { readonly name: string; readonly fact: Fact }) {
  return (
    <div className={styles['row']}>
      <dt>{name}</dt>
      <dd data-fact={fact.at}>
        <FactWords fact={fact} />
      </dd>
    </div>
  )
}

/** Cut at the end where there is no room; whole in the record, one tap away. */
export function FactWords({ fact }: { readonly fact: Fact }) {
  const { identify } = useText()
  switch (fact.at) {
    case 'loading':
      return <span className={styles['loading']} role="img" aria-label={identify.loading} />
    case 'known':
      return <span title={fact.words}>{fact.words}</span>
    case 'failed':
      return <span className={styles['soft']}>{identify.unread}</span>
    case 'closed': {
      const narrowest = fact.permissions.at(-1)
      const words = narrowest === undefined ? identify.closedUnnamed : identify.closed(narrowest.name)
      const whole = identify.closedWhole(fact.permissions.map(permissionName).join(', '))
      return (
        <span className={styles['closed']} title={narrowest === undefined ? words : whole}>
          <Lock aria-hidden />
          <span>{words}</span>
        </span>
      )
    }
  }
}
