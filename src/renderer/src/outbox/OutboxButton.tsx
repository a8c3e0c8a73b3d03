import { CircleHelp, Inbox, TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useText } from '../text/text-context'
import styles from './OutboxButton.module.css'
import { badgeWords } from './state-words'
import { useOutboxStatus } from './use-outbox-status'

/** The way to the outbox: how many wait, whether one has a question, and whether nothing more fits in. */
export function OutboxButton({ onPress }: { readonly onPress: () => void }) {
  const { outbox } = useText()
  const status = useOutboxStatus()
  const isFull = status !== undefined && (status.level === 'stopped' || status.problem !== undefined)
  const wantsSomebody =
    status !== undefined && (status.blocked > 0 || status.quarantined > 0 || status.level === 'warning')
  const tone = isFull ? styles['bad'] : wantsSomebody ? styles['warn'] : undefined
  const words = status === undefined ? [] : badgeWords(status, outbox)
  const Icon = isFull ? TriangleAlert : (status?.blocked ?? 0) > 0 ? CircleHelp : Inbox
  return (
    <Button
      className={`${styles['button'] ?? ''} ${tone ?? ''}`}
      aria-label={[outbox.badge.open, ...words].join(', ')}
      data-testid="outbox-button"
      data-level={status?.level}
      onPress={onPress}
    >
      <Icon aria-hidden />
      {outbox.badge.open}
      {words.length === 0 ? null : <span className={styles['badge']}>{words.join(', ')}</span>}
    </Button>
  )
}
