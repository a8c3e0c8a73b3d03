import { PackageCheck, Send } from 'lucide-react'
import { ActionButton } from '../components/ActionButton'
import { FailedNotice } from '../components/FailedNotice'
import { Loading } from '../components/Loading'
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
        <Loading>{outbox.loading}</Loading>
      ) : list.kind === 'failed' ? (
        <FailedNotice
          title={outbox.failed}
          error={list.error}
          retry={outbox.reload}
          onRetry={() => send({ type: 'list-wanted' })}
        />
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
