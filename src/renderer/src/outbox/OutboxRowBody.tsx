import type { OutboxItem } from '@shared/domain/outbox'
import { Notice } from '../components/Notice'
import { Picture } from '../components/Picture'
import { Spinner } from '../components/Spinner'
import { useText } from '../text/text-context'
import styles from './OutboxList.module.css'
import type { OpenRow, OutboxEvent } from './outbox-state'
import { QuestionPanel } from './QuestionPanel'

export interface OutboxRowBodyProps {
  readonly item: OutboxItem
  readonly open: OpenRow
  readonly send: (event: OutboxEvent) => void
}

/** An opened enrollment: its photo, and the question where there is one. */
export function OutboxRowBody({ item, open, send }: OutboxRowBodyProps) {
  const { outbox, enroll, errors } = useText()
  const { state } = item
  const photo = <RowPhoto open={open} />
  if (state.kind === 'blocked') {
    const comparesPhotos = state.question.kind === 'same-person' || state.question.kind === 'whose-photo'
    const panel = (
      <QuestionPanel
        question={state.question}
        photo={photo}
        name={item.name}
        isNewPerson={item.isNewPerson}
        isBusy={open.answering !== undefined}
        error={open.error}
        onAnswer={(answer) => send({ type: 'answer-given', answer })}
      />
    )
    return (
      <div className={styles['body']}>
        {comparesPhotos ? (
          panel
        ) : (
          <div className={styles['photoAndWords']}>
            {photo}
            {panel}
          </div>
        )}
      </div>
    )
  }
  if (state.kind === 'quarantined') {
    return (
      <div className={styles['body']}>
        <Notice tone="bad" title={errors[state.code].title}>
          {errors[state.code].advice}
        </Notice>
      </div>
    )
  }
  return (
    <div className={`${styles['body'] ?? ''} ${styles['photoAndWords'] ?? ''}`}>
      {photo}
      <div className={styles['words']}>
        {state.kind === 'waiting' ? (
          <Notice tone="info" title={errors[state.code].title}>
            {errors[state.code].advice}
          </Notice>
        ) : null}
        {state.kind === 'other-server' ? <p>{enroll.otherServer}</p> : null}
        {state.kind === 'exported' ? (
          <Notice tone="info" title={enroll.exported}>
            {outbox.exchange.exporting.warning}
          </Notice>
        ) : null}
        {state.kind === 'done' ? <p>{enroll.proof[state.proof].title}</p> : null}
        {state.kind === 'queued' || state.kind === 'sending' ? <p>{enroll.savedSafely}</p> : null}
      </div>
    </div>
  )
}

function RowPhoto({ open: { photo } }: { readonly open: OpenRow }) {
  const { outbox } = useText()
  return (
    <div className={styles['photo']} data-testid="outbox-photo">
      {photo === undefined ? (
        <Spinner />
      ) : photo.ok ? (
        <Picture jpeg={photo.value.jpeg} alt={outbox.photo} />
      ) : (
        <p>{outbox.noPhoto}</p>
      )}
    </div>
  )
}
