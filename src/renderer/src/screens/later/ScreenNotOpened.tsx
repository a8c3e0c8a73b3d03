import { RotateCcw, RotateCw } from 'lucide-react'
import { useEffect } from 'react'
import type { AppError } from '@shared/errors'
import { problemReport } from '../../api/problem-report'
import { useStation } from '../../api/station-context'
import { ActionButton } from '../../components/ActionButton'
import { ProblemPanel } from '../../components/ProblemPanel'
import { useText } from '../../text/text-context'

export interface ScreenNotOpenedProps {
  readonly error: AppError
  readonly onTryAgain: () => void
}

/** In place of a screen whose code could not be read. Starting over reads everything again, and leads home. */
export function ScreenNotOpened({ error, onTryAgain }: ScreenNotOpenedProps) {
  const { client } = useStation()
  const { errors, shell } = useText()
  useEffect(() => void client.invoke('station:report-problem', problemReport(error)), [client, error])
  return (
    <ProblemPanel {...errors[error.code]}>
      <ActionButton kind="primary" size="main" icon={RotateCw} onPress={onTryAgain}>
        {shell.tryAgain}
      </ActionButton>
      <ActionButton kind="secondary" size="main" icon={RotateCcw} onPress={() => location.reload()}>
        {shell.crashed.action}
      </ActionButton>
    </ProblemPanel>
  )
}
