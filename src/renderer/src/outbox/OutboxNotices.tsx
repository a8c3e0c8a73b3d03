import type { OutboxStatus } from '@shared/domain/outbox'
import { Notice } from '../components/Notice'
import { useText } from '../text/text-context'
import type { OutboxView } from './outbox-state'

export interface OutboxNoticesProps {
  readonly view: Pick<OutboxView, 'notice'>
  readonly status: OutboxStatus | undefined
}

/** What is wrong with the outbox as a whole, and what came of the last wish. */
export function OutboxNotices({ view: { notice }, status }: OutboxNoticesProps) {
  const { outbox, errors } = useText()
  const problem = status?.problem === undefined ? undefined : errors[status.problem]
  const level = status === undefined || status.level === 'normal' ? undefined : outbox.level[status.level]
  return (
    <>
      {problem === undefined ? null : (
        <Notice tone="bad" title={problem.title} announce>
          {problem.advice}
        </Notice>
      )}
      {level === undefined || problem !== undefined ? null : (
        <Notice tone={status?.level === 'stopped' ? 'bad' : 'warn'} title={level.title} announce>
          {level.text}
        </Notice>
      )}
      {notice?.kind === 'failed' ? (
        <Notice key={notice.attempt} tone="warn" title={errors[notice.error.code].title} announce>
          {errors[notice.error.code].advice}
        </Notice>
      ) : null}
      {notice?.kind === 'discarded' ? (
        <Notice key={notice.attempt} tone="good" title={outbox.discard.done} takesFocus />
      ) : null}
    </>
  )
}
