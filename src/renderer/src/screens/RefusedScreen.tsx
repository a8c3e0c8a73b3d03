import { CircleHelp, PencilLine, RefreshCw, RotateCcw, ScanSearch, TriangleAlert } from 'lucide-react'
import { displayName, type PersonName } from '@shared/domain/person'
import type { AppError } from '@shared/errors'
import type { Shot } from '../analysis/analyzer'
import { ActionButton } from '../components/ActionButton'
import { Portrait } from '../components/Portrait'
import { Screen } from '../components/Screen'
import { mayRename, mayRetake } from '../flow/session-reducer'
import { useText } from '../text/text-context'
import layout from './enroll-layout.module.css'
import outcome from './outcome.module.css'

export interface RefusedScreenProps {
  readonly shot: Shot
  readonly name: PersonName
  readonly error: AppError
  readonly onRetry: () => void
  readonly onRetake: () => void
  readonly onRename: () => void
  readonly onIdentify: () => void
  readonly onLeave: () => void
}

/** An enrollment that did not end well: what happened, and the ways on that help with it. */
export function RefusedScreen(props: RefusedScreenProps) {
  const { shot, name, error, onRetry, onRetake, onRename, onIdentify, onLeave } = props
  const { enroll, errors, shell } = useText()
  const fullName = displayName(name)
  const unconfirmed = error.code === 'enrollment/unconfirmed'
  const Icon = unconfirmed ? CircleHelp : TriangleAlert
  return (
    <Screen title={enroll.refusedTitle} way={{ words: shell.home, onPress: onLeave }}>
      <div className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''}`}>
        <Portrait shot={shot} alt={enroll.photoOf(fullName)} />
        <section
          className={layout['side']}
          role="alert"
          data-testid="enrollment-result"
          data-outcome={error.code}
        >
          <span className={`${outcome['badge'] ?? ''} ${outcome['warn'] ?? ''}`}>
            <Icon aria-hidden />
          </span>
          <h2 className={layout['heading']}>{errors[error.code].title}</h2>
          <p className={outcome['who']}>
            {unconfirmed ? enroll.unconfirmedName(fullName) : enroll.refusedName(fullName)}
          </p>
          <p className={layout['lead']}>{errors[error.code].advice}</p>
          {error.retryable ? <p>{enroll.retryText}</p> : null}
          <div className={layout['actions']}>
            {error.retryable ? (
              <ActionButton kind="primary" size="main" icon={RefreshCw} onPress={onRetry}>
                {enroll.retry}
              </ActionButton>
            ) : null}
            {mayRetake(error) ? (
              <ActionButton kind="primary" size="main" icon={RotateCcw} onPress={onRetake}>
                {enroll.newPhoto}
              </ActionButton>
            ) : null}
            {mayRename(error) ? (
              <ActionButton kind="primary" size="main" icon={PencilLine} onPress={onRename}>
                {enroll.correctName}
              </ActionButton>
            ) : null}
            {unconfirmed ? (
              <ActionButton kind="primary" size="main" icon={ScanSearch} onPress={onIdentify}>
                {enroll.identifyInstead}
              </ActionButton>
            ) : null}
            <ActionButton size="main" onPress={onLeave}>
              {shell.home}
            </ActionButton>
          </div>
        </section>
      </div>
    </Screen>
  )
}
