import {
  CircleCheck,
  CircleHelp,
  Clock,
  FileX,
  type LucideIcon,
  PackageOpen,
  Send,
  ServerOff,
  Trash2
} from 'lucide-react'
import { memo } from 'react'
import type { OutboxItem } from '@shared/domain/outbox'
import { ActionButton } from '../components/ActionButton'
import { ProgressBar } from '../components/ProgressBar'
import { agoWords } from '../text/ago-words'
import { useText } from '../text/text-context'
import { canBeDiscarded, canBeSent } from './outbox-items'
import styles from './OutboxList.module.css'
import type { OpenRow, OutboxEvent } from './outbox-state'
import { OutboxRowBody } from './OutboxRowBody'
import { itemName, stateWords } from './state-words'

export interface OutboxRowProps {
  readonly item: OutboxItem
  /** Undefined: closed. */
  readonly open: OpenRow | undefined
  readonly now: number
  readonly send: (event: OutboxEvent) => void
}

interface Mark {
  readonly icon: LucideIcon
  readonly tone?: 'good' | 'warn' | 'bad'
}

const marks: Readonly<Record<OutboxItem['state']['kind'], Mark>> = {
  queued: { icon: Clock },
  sending: { icon: Send, tone: 'good' },
  waiting: { icon: Clock },
  blocked: { icon: CircleHelp, tone: 'warn' },
  done: { icon: CircleCheck, tone: 'good' },
  'other-server': { icon: ServerOff, tone: 'warn' },
  exported: { icon: PackageOpen },
  quarantined: { icon: FileX, tone: 'bad' }
}

/**
 * One enrollment: about whom, since when, what it waits for, how far it is; and what can be done about it.
 *
 * Remembered: while hundreds are sent, every step of each is news of one row only.
 */
export const OutboxRow = memo(function OutboxRow({ item, open, now, send }: OutboxRowProps) {
  const text = useText()
  const { outbox } = text
  const { enrollmentId, state, stepsDone, stepsTotal, attempts } = item
  const name = itemName(item, text)
  const { icon: Icon, tone } = marks[state.kind]
  const steps = outbox.steps(stepsDone, stepsTotal)
  const hasBegun = stepsDone > 0 && state.kind !== 'done'
  return (
    <li className={styles['row']} data-testid="outbox-item" data-state={state.kind}>
      <div className={styles['line']}>
        <span className={`${styles['mark'] ?? ''} ${tone === undefined ? '' : (styles[tone] ?? '')}`}>
          <Icon aria-hidden />
        </span>
        <div>
          <h3 className={styles['name']}>{name}</h3>
          <p className={styles['state']}>{stateWords(item, text, now)}</p>
          <p className={styles['facts']}>
            <span>{outbox.since(agoWords(item.createdAt, now, outbox.justNow))}</span>
            {attempts > 0 ? <span>{outbox.attempts(attempts)}</span> : null}
            {item.wasSearched || !canBeSent(item) ? null : <span>{outbox.unsearched}</span>}
            {hasBegun ? <span>{steps}</span> : null}
          </p>
          {hasBegun ? (
            <div className={styles['progress']}>
              <ProgressBar label={outbox.progress(name)} done={stepsDone} total={stepsTotal} words={steps} />
            </div>
          ) : null}
        </div>
        <div className={styles['buttons']}>
          <RowButtons item={item} name={name} isOpen={open !== undefined} send={send} />
        </div>
      </div>
      {open === undefined ? null : <OutboxRowBody item={item} open={open} send={send} />}
      {open === undefined || !canBeDiscarded(item) ? null : (
        <div className={styles['buttons']}>
          <ActionButton
            icon={Trash2}
            label={outbox.discard.openOf(name)}
            onPress={() => send({ type: 'discard-wanted', enrollmentId })}
          >
            {outbox.discard.open}
          </ActionButton>
        </div>
      )}
    </li>
  )
})

interface RowButtonsProps {
  readonly item: OutboxItem
  readonly name: string
  readonly isOpen: boolean
  readonly send: (event: OutboxEvent) => void
}

function RowButtons({ item, name, isOpen, send }: RowButtonsProps) {
  const { outbox } = useText()
  const { enrollmentId } = item
  const asks = item.state.kind === 'blocked'
  return (
    <>
      {canBeSent(item) ? (
        <ActionButton
          kind="quiet"
          icon={Send}
          label={outbox.sendOf(name)}
          onPress={() => send({ type: 'send-wanted', enrollmentId })}
        >
          {outbox.sendNow}
        </ActionButton>
      ) : null}
      <ActionButton
        kind={asks && !isOpen ? 'primary' : 'secondary'}
        label={isOpen ? outbox.closeOf(name) : asks ? outbox.answerOf(name) : outbox.showOf(name)}
        onPress={() => send({ type: 'row-toggled', enrollmentId })}
      >
        {isOpen ? outbox.close : asks ? outbox.answer : outbox.show}
      </ActionButton>
    </>
  )
}
