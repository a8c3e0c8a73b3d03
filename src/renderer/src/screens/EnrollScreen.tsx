import { assertNever } from '@shared/errors'
import type { EnrollStep, SessionEvent } from '../flow/session-reducer'
import { AcceptedScreen } from './AcceptedScreen'
import { DetailsScreen } from './DetailsScreen'
import { EnrollCaptureScreen } from './EnrollCaptureScreen'
import { RefusedScreen } from './RefusedScreen'
import { ReviewScreen } from './ReviewScreen'
import { SendingScreen } from './SendingScreen'

export interface EnrollScreenProps {
  readonly step: EnrollStep
  readonly send: (event: SessionEvent) => void
  /** Starts a visit with a new enrollment id. */
  readonly onNext: () => void
}

/** One enrollment: step -> screen. */
export function EnrollScreen({ step, send, onNext }: EnrollScreenProps) {
  const cancel = (): void => send({ type: 'cancelled' })
  switch (step.at) {
    case 'capture':
      return <EnrollCaptureScreen onShot={(shot) => send({ type: 'shot-taken', shot })} onCancel={cancel} />
    case 'review':
      return (
        <ReviewScreen
          shot={step.shot}
          onUse={(reason) =>
            send({ type: 'shot-accepted', ...(reason !== undefined && { overrideReason: reason }) })
          }
          onRetake={() => send({ type: 'retake-wanted' })}
          onCancel={cancel}
        />
      )
    case 'details':
      return (
        <DetailsScreen
          shot={step.shot}
          draft={step.draft}
          onConfirm={(name) => send({ type: 'details-confirmed', name })}
          onBack={step.photoIsSent ? undefined : (draft) => send({ type: 'review-wanted', draft })}
          onCancel={cancel}
        />
      )
    case 'sending':
      return <SendingScreen shot={step.shot} name={step.name} onLeave={cancel} />
    case 'accepted':
      return <AcceptedScreen shot={step.shot} name={step.name} onNext={onNext} onDone={cancel} />
    case 'refused':
      return (
        <RefusedScreen
          shot={step.shot}
          name={step.name}
          error={step.error}
          onRetry={() => send({ type: 'retry-wanted' })}
          onRetake={() => send({ type: 'retake-wanted' })}
          onRename={() => send({ type: 'rename-wanted' })}
          onIdentify={() => send({ type: 'identify-chosen' })}
          onLeave={cancel}
        />
      )
    default:
      return assertNever(step)
  }
}
