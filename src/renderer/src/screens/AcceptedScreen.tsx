import { Check, UserRoundPlus } from 'lucide-react'
import { displayName, type PersonName } from '@shared/domain/person'
import type { Shot } from '../analysis/analyzer'
import { ActionButton } from '../components/ActionButton'
import { Portrait } from '../components/Portrait'
import { Screen } from '../components/Screen'
import { useText } from '../text/text-context'
import layout from './enroll-layout.module.css'
import outcome from './outcome.module.css'

export interface AcceptedScreenProps {
  readonly shot: Shot
  readonly name: PersonName
  readonly onNext: () => void
  readonly onDone: () => void
}

export function AcceptedScreen({ shot, name, onNext, onDone }: AcceptedScreenProps) {
  const { enroll, shell } = useText()
  const fullName = displayName(name)
  return (
    <Screen title={enroll.acceptedTitle} way={{ words: shell.home, onPress: onDone }}>
      <div className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''}`}>
        <Portrait shot={shot} alt={enroll.photoOf(fullName)} />
        <section className={layout['side']} data-testid="enrollment-result" data-outcome="accepted">
          <span className={`${outcome['badge'] ?? ''} ${outcome['good'] ?? ''}`}>
            <Check aria-hidden />
          </span>
          <h2 className={layout['heading']}>{enroll.acceptedName(fullName)}</h2>
          <p className={layout['lead']}>{enroll.acceptedText}</p>
          <div className={layout['actions']}>
            <ActionButton kind="primary" size="main" icon={UserRoundPlus} onPress={onNext}>
              {enroll.next}
            </ActionButton>
            <ActionButton size="main" onPress={onDone}>
              {enroll.done}
            </ActionButton>
          </div>
        </section>
      </div>
    </Screen>
  )
}
