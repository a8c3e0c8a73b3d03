import { CameraOff, type LucideIcon, RefreshCw, ShieldAlert, Unplug, Video } from 'lucide-react'
import type { AppError, ErrorCode } from '@shared/errors'
import { ActionButton } from '../components/ActionButton'
import { ProblemPanel } from '../components/ProblemPanel'
import { useText } from '../text/text-context'

const icons: Partial<Readonly<Record<ErrorCode, LucideIcon>>> = {
  'camera/denied': ShieldAlert,
  'camera/in-use': Video,
  'camera/lost': Unplug
}

export interface CameraProblemProps {
  readonly error: AppError
  readonly retrying: boolean
  readonly onRetry: () => void
}

/** Why there is no picture, what to do, and the way on. */
export function CameraProblem({ error, retrying, onRetry }: CameraProblemProps) {
  const { errors, capture } = useText()
  const { title, advice } = errors[error.code]
  return (
    <ProblemPanel icon={icons[error.code] ?? CameraOff} title={title} advice={advice}>
      <ActionButton kind="primary" size="main" icon={RefreshCw} isPending={retrying} onPress={onRetry}>
        {retrying ? capture.trying : capture.tryAgain}
      </ActionButton>
    </ProblemPanel>
  )
}
