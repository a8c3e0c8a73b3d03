import { PackageCheck, RefreshCw, Send } from 'lucide-react'
import { ActionButton } from '../components/ActionButton'
import { Notice } from '../components/Notice'
import { Spinner } from '../components/Spinner'
import section from '../settings/section.module.css'
import { useText } from '../text/text-context'
import { canBeSent, isShown } from './outbox-items'
import type { OutboxEvent, OutboxView } from './outbox-state'
import { OutboxRow } from './OutboxRow'
import styles from './OutboxList.module.css'
import { useTime } from './use-time'

export interface OutboxListProps {
  readonly view: OutboxView
  readonly send: (event: OutboxEvent) => void
}

/** Every enrollment that is here, the oldest first: that is the order of sending. */
export function OutboxList({ view, send }: OutboxListProps) {
  const { outbox } = useText()
  const { list, notice } = view
  const now = useTime()
  const items = list.kind === 'ready' ? list.items.filter(isShown) : []
  const waiting = items.filter(({ state: { kind } }) => kind !== 'done' && kind !== 'exported').length
  return (
    <section className={section['section']} aria-label={outbox.list} data-testid="outbox-list">
      <div className={styles['head']}>
        <h2 className={section['heading']}>
          {list.kind === 'ready' ? outbox.summary(waiting) : outbox.list}
        </h2>
        <p className={section['soft']} role="status">
          {notice?.kind === 'asked' ? outbox.asked : null}
        </p>
        <ActionButton
          icon={Send}
          isDisabled={!items.some(canBeSent)}
          onPress={() => send({ type: 'send-wanted' })}
        >
          {outbox.sendAll}
        </ActionButton>
      </div>
      {list.kind === 'loading' ? (
        <p className={section['busy']} role="status">
          <Spinner />
          {outbox.loading}
        </p>
      ) : list.kind === 'failed' ? (
        <Failed view={view} send={send} />
      ) : items.length === 0 ? (
        <div className={styles['empty']}>
          <PackageCheck aria-hidden />
          <p className={section['soft']}>{outbox.empty.text}</p>
        </div>
      ) : (
        <ul>
          {items.map((item) => (
            <OutboxRow
              key={item.enrollmentId}
              item={item}
              open={view.open?.enrollmentId === item.enrollmentId ? view.open : undefined}
              now={now}
              send={send}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function Failed({ view: { list }, send }: OutboxListProps) {
  const { outbox, errors } = useText()
  if (list.kind !== 'failed') return null
  return (
    <Notice
      tone="bad"
      title={`${outbox.failed}. ${errors[list.error.code].title}`}
      announce
      action={
        <ActionButton icon={RefreshCw} onPress={() => send({ type: 'list-wanted' })}>
          {outbox.reload}
        </ActionButton>
      }
    >
      {errors[list.error.code].advice}
    </Notice>
  )
}
