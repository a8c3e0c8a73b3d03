import { Camera, UserRoundPlus } from 'lucide-react'
import { nameOf } from '../../candidates/candidate-name'
import { ActionButton } from '../../components/ActionButton'
import { Portrait } from '../../components/Portrait'
import { Screen } from '../../components/Screen'
import { readName } from '../../flow/check-name'
import type { VisitWish } from '../../flow/enrollment/events'
import { isNewPerson, type Visit, type VisitStep } from '../../flow/enrollment/visit'
import { QuestionPanel } from '../../outbox/QuestionPanel'
import type { Messages } from '../../text/messages'
import { useText } from '../../text/text-context'
import layout from '../enroll-layout.module.css'
import styles from './DeliveryScreen.module.css'
import { DeliveryState } from './DeliveryState'

export interface DeliveryScreenProps {
  readonly visit: Visit
  readonly step: Extract<VisitStep, { at: 'delivery' }>
  readonly send: (event: VisitWish) => void
  /** Another visitor. */
  readonly onNext: () => void
  readonly onAnotherPhoto: (personId: string) => void
  readonly onDone: () => void
}

/** What becomes of an enrollment that is saved. Going on does not disturb it. */
export function DeliveryScreen({ visit, step, send, onNext, onAnotherPhoto, onDone }: DeliveryScreenProps) {
  const { enroll, questions, shell } = useText()
  const { item } = step
  const { state } = item
  const [photo] = visit.photos
  if (photo === undefined) return null
  const name = visitName(visit)
  const portrait = (
    <Portrait shot={photo.shot} alt={name === undefined ? enroll.photoOfVisit : enroll.photoOf(name)} />
  )
  const title = titleOf(state.kind, isNewPerson(visit), enroll)
  if (state.kind === 'blocked') {
    return (
      <Screen title={title} way={{ words: shell.home, onPress: onDone }}>
        <div className={styles['question']} data-testid="enrollment-result" data-outcome="question">
          <QuestionPanel
            question={state.question}
            photo={portrait}
            name={isNewPerson(visit) ? readName(visit.draft.name) : undefined}
            isNewPerson={isNewPerson(visit)}
            isBusy={step.answering !== undefined}
            error={step.error}
            onAnswer={(answer) => send({ type: 'answer-given', answer })}
          />
          <div className={styles['later']}>
            <ActionButton onPress={onDone}>{questions.later}</ActionButton>
          </div>
        </div>
      </Screen>
    )
  }
  const isUnsure =
    state.kind === 'done' && (state.proof === 'not-found' || state.proof === 'other-person')
      ? state.personId
      : undefined
  const next = (
    <ActionButton
      kind={isUnsure === undefined ? 'primary' : 'secondary'}
      size="main"
      icon={UserRoundPlus}
      onPress={onNext}
    >
      {enroll.next}
    </ActionButton>
  )
  return (
    <Screen title={title} way={{ words: shell.home, onPress: onDone }}>
      <div className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''}`}>
        {portrait}
        <section className={layout['side']}>
          <DeliveryState item={item} name={name} />
          <div className={layout['actions']}>
            {isUnsure === undefined ? null : (
              <ActionButton kind="primary" size="main" icon={Camera} onPress={() => onAnotherPhoto(isUnsure)}>
                {enroll.anotherPhoto}
              </ActionButton>
            )}
            {next}
            <ActionButton size="main" onPress={onDone}>
              {enroll.done}
            </ActionButton>
          </div>
        </section>
      </div>
    </Screen>
  )
}

/** Of the person that the enrollment is about; undefined when nobody here knows it. */
function visitName(visit: Visit): string | undefined {
  const { search, target, draft } = visit
  if (target?.kind !== 'known-person') return `${draft.name.firstName} ${draft.name.lastName}`.trim()
  if (search?.outcome !== 'candidates') return undefined
  const chosen = search.candidates.find(({ person }) => person.personId === target.personId)
  return chosen === undefined ? undefined : nameOf(chosen.person)
}

type StateKind = Extract<VisitStep, { at: 'delivery' }>['item']['state']['kind']

function titleOf(kind: StateKind, isNew: boolean, words: Messages['enroll']): string {
  switch (kind) {
    case 'queued':
    case 'sending':
      return words.sendingTitle
    case 'waiting':
      return words.waitingTitle
    case 'blocked':
      return words.blockedTitle
    case 'done':
      return isNew ? words.acceptedTitle : words.addedTitle
    case 'other-server':
    case 'exported':
    case 'quarantined':
      return words.stuckTitle
  }
}
