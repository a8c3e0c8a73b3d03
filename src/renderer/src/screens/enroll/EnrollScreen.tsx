import { assertNever } from '@shared/errors'
import { useStation } from '../../api/station-context'
import { needsReason } from '../../flow/enrollment/search-steps'
import type { VisitWish } from '../../flow/enrollment/events'
import type { Enrolling, Visit } from '../../flow/enrollment/visit'
import { EnrollCaptureScreen } from '../EnrollCaptureScreen'
import { ReviewScreen } from '../ReviewScreen'
import { CandidatesScreen } from './CandidatesScreen'
import { ConsentScreen } from './ConsentScreen'
import { DeclinedScreen } from './DeclinedScreen'
import { DeliveryScreen } from './DeliveryScreen'
import { DetailsScreen } from './DetailsScreen'
import { PreparingScreen } from './PreparingScreen'
import { SavingScreen } from './SavingScreen'
import { SearchingScreen } from './SearchingScreen'
import { SearchProblemScreen } from './SearchProblemScreen'

export interface EnrollScreenProps {
  readonly visit: Enrolling
  readonly send: (event: VisitWish) => void
  readonly onCancel: () => void
  /** Starts a visit with a new enrollment id. */
  readonly onNext: () => void
  /** The same for somebody who was enrolled just now. */
  readonly onAnotherPhoto: (personId: string, visit: Visit) => void
}

/** One enrollment: step -> screen. */
export function EnrollScreen(props: EnrollScreenProps) {
  const { visit, send, onCancel } = props
  if (visit.phase === 'preparing') {
    return (
      <PreparingScreen
        error={visit.error}
        onRetry={() => send({ type: 'policy-wanted' })}
        onCancel={onCancel}
      />
    )
  }
  switch (visit.step.at) {
    case 'consent':
      return (
        <ConsentScreen
          texts={visit.policy.consent.texts}
          language={visit.step.language}
          onLanguage={(language) => send({ type: 'language-chosen', language })}
          onAccept={() => send({ type: 'consent-given', at: new Date().toISOString() })}
          onDecline={() => send({ type: 'consent-declined' })}
          onCancel={onCancel}
        />
      )
    case 'declined':
      return (
        <DeclinedScreen
          texts={visit.policy.consent.texts}
          language={visit.step.language}
          onBack={() => send({ type: 'consent-reconsidered' })}
          onDone={onCancel}
        />
      )
    case 'capture':
    case 'review':
      return <PhotoSteps {...props} visit={visit} />
    default:
      return <DecisionSteps {...props} visit={visit} />
  }
}

interface VisitStepsProps extends EnrollScreenProps {
  readonly visit: Visit
}

function PhotoSteps({ visit, send, onCancel }: VisitStepsProps) {
  const { newId } = useStation()
  const { step, limits } = visit
  if (step.at === 'capture') {
    return (
      <EnrollCaptureScreen
        limits={limits}
        isFurther={step.purpose === 'further'}
        onShot={(shot) => send({ type: 'shot-taken', shot, ids: { photo: newId(), proof: newId() } })}
        onCancel={onCancel}
        onBack={() => send({ type: 'capture-closed' })}
      />
    )
  }
  if (step.at !== 'review') return null
  return (
    <ReviewScreen
      shot={step.shot}
      limits={limits}
      onUse={(reason) =>
        send({ type: 'shot-accepted', ...(reason !== undefined && { overrideReason: reason }) })
      }
      onRetake={() => send({ type: 'retake-wanted' })}
      onCancel={onCancel}
      {...(step.purpose === 'further' && { onBack: () => send({ type: 'capture-closed' }) })}
    />
  )
}

function DecisionSteps({ visit, send, onCancel, onNext, onAnotherPhoto }: VisitStepsProps) {
  const { step } = visit
  const [first] = visit.photos
  if (first === undefined) return null
  const { shot } = first
  switch (step.at) {
    case 'searching':
      return <SearchingScreen shot={shot} onCancel={onCancel} />
    case 'search-problem':
      return (
        <SearchProblemScreen
          shot={shot}
          problem={step.problem}
          onRetry={() => send({ type: 'search-wanted' })}
          onGoOn={() => send({ type: 'search-postponed' })}
          onRetake={() => send({ type: 'retake-wanted' })}
          onCancel={onCancel}
        />
      )
    case 'candidates':
      return (
        <CandidatesScreen
          shot={shot}
          candidates={step.candidates}
          needsReason={needsReason(step)}
          onNewPerson={(reason) => send({ type: 'new-person-chosen', ...(reason && { reason }) })}
          onPerson={(personId) => send({ type: 'person-chosen', personId })}
          onStop={onCancel}
        />
      )
    case 'details':
      return <DetailsScreen visit={visit} step={step} send={send} onCancel={onCancel} />
    case 'submitting':
      return <SavingScreen shot={shot} />
    case 'delivery':
      return (
        <DeliveryScreen
          visit={visit}
          step={step}
          send={send}
          onNext={onNext}
          onAnotherPhoto={(personId) => onAnotherPhoto(personId, visit)}
          onDone={onCancel}
        />
      )
    case 'consent':
    case 'declined':
    case 'capture':
    case 'review':
      return null
    default:
      return assertNever(step)
  }
}
