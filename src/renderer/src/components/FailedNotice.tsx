import { RefreshCw } from 'lucide-react'
import type { AppError } from '@shared/errors'
import { useText } from '../text/text-context'
import { ActionButton } from './ActionButton'
import { Notice } from './Notice'

export interface FailedNoticeProps {
  /** What cannot be shown, without a full stop: the reason follows. */
  readonly title: string
  readonly error: AppError
  readonly retry: string
  readonly onRetry: () => void
}

/** Stands where something could not be read: why, and the way to try again. */
export function FailedNotice({ title, error, retry, onRetry }: FailedNoticeProps) {
  const reason = useText().errors[error.code]
  return (
    <Notice
      tone="bad"
      title={`${title}. ${reason.title}`}
      announce
      action={
        <ActionButton icon={RefreshCw} onPress={onRetry}>
          {retry}
        </ActionButton>
      }
    >
      {reason.advice}
    </Notice>
  )
}
