import { ArrowLeft, UserRoundCheck, X } from 'lucide-react'
import { type SubmitEvent, useRef, useState } from 'react'
import { ActionButton } from '../../components/ActionButton'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import { checkDetails } from '../../flow/enrollment/check-details'
import type { DetailPlace } from '../../flow/enrollment/detail-problem'
import type { VisitWish } from '../../flow/enrollment/events'
import { localDate } from '../../flow/enrollment/local-date'
import { isNewPerson, type Visit, type VisitStep } from '../../flow/enrollment/visit'
import { useText } from '../../text/text-context'
import { DetailsForm } from './DetailsForm'
import styles from './DetailsScreen.module.css'
import { PhotoStrip } from './PhotoStrip'
import { problemWords } from './problem-words'

export interface DetailsScreenProps {
  readonly visit: Visit
  readonly step: Extract<VisitStep, { at: 'details' }>
  readonly send: (event: VisitWish) => void
  readonly onCancel: () => void
}

/** Everything about the person that the site asks for. What is wrong is said beside the field, once it was left. */
export function DetailsScreen({ visit, step, send, onCancel }: DetailsScreenProps) {
  const { details, errors, shell } = useText()
  /** Only what was left once is judged, so that nobody is told off while typing. */
  const [judged, setJudged] = useState<ReadonlySet<DetailPlace> | 'all'>(new Set())
  const [isLeaving, setLeaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isNew = isNewPerson(visit)
  const today = localDate(new Date())
  const problems = checkDetails(visit.draft, { form: visit.policy.form, isNewPerson: isNew, today })

  const problemAt = (place: DetailPlace): string | undefined => {
    const found = judged === 'all' || judged.has(place) ? problems.get(place) : undefined
    if (found === undefined) return undefined
    return (place === 'firstName' || place === 'lastName') && found.kind in details.nameProblems
      ? details.nameProblems[found.kind as keyof typeof details.nameProblems]
      : problemWords(found, details)
  }

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const [first] = problems.keys()
    setJudged('all')
    if (first === undefined) send({ type: 'details-confirmed', today })
    else focusOn(form.current, first)
  }

  return (
    <Screen
      title={isNew ? details.newTitle : details.knownTitle}
      way={{ words: shell.cancel, icon: X, onPress: () => setLeaving(true) }}
      keepsFocus={isNew}
      keepsTyped
    >
      <form ref={form} className={styles['layout']} onSubmit={submit} noValidate>
        <div className={styles['scroll']}>
          <PhotoStrip visit={visit} send={send} />
          <DetailsForm
            visit={visit}
            send={send}
            problemAt={problemAt}
            onLeft={(place) => setJudged((old) => (old === 'all' ? old : new Set([...old, place])))}
          />
        </div>
        <div className={styles['bottom']}>
          {step.error === undefined ? (
            <div className={styles['say']} role="status">
              {judged === 'all' && problems.size > 0 ? (
                <p className={styles['wrong']}>{details.problemCount(problems.size)}</p>
              ) : isNew ? (
                <>
                  <p className={styles['strong']}>{details.permanent}</p>
                  <p>{details.permanentMore}</p>
                </>
              ) : null}
            </div>
          ) : (
            <div className={styles['say']} data-testid="submit-problem" data-code={step.error.code}>
              <Notice tone="bad" title={errors[step.error.code].title} announce>
                {errors[step.error.code].advice}
              </Notice>
            </div>
          )}
          <div className={styles['actions']}>
            <ActionButton size="main" icon={ArrowLeft} onPress={() => send({ type: 'back-wanted' })}>
              {details.back}
            </ActionButton>
            <ActionButton kind="primary" size="main" type="submit" icon={UserRoundCheck}>
              {isNew ? details.submitNew : details.submitKnown}
            </ActionButton>
          </div>
        </div>
      </form>
      {isLeaving ? (
        <ConfirmDialog
          title={details.leaveTitle}
          text={details.leaveText}
          action={details.leave}
          decline={details.stay}
          onConfirm={onCancel}
          onDecline={() => setLeaving(false)}
        />
      ) : null}
    </Screen>
  )
}

/** A field by its name, or the first control at a place that has several. */
function focusOn(form: HTMLFormElement | null, place: DetailPlace): void {
  const name = CSS.escape(place)
  form?.querySelector<HTMLElement>(`[name="${name}"], [data-place="${name}"] button`)?.focus()
}
