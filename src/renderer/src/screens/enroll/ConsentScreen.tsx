import { Check, X } from 'lucide-react'
import type { ConsentText } from '@shared/domain/consent'
import { ActionButton } from '../../components/ActionButton'
import { ChoiceGroup } from '../../components/ChoiceGroup'
import { Screen } from '../../components/Screen'
import { textIn } from '../../flow/enrollment/consent-steps'
import { useText } from '../../text/text-context'
import { languageName } from '../../text/language-name'
import { useVisitorSees } from '../../visitor-desk/use-visitor-sees'
import styles from './ConsentScreen.module.css'

export interface ConsentScreenProps {
  readonly texts: readonly ConsentText[]
  readonly language: string
  readonly onLanguage: (language: string) => void
  readonly onAccept: () => void
  readonly onDecline: () => void
  readonly onCancel: () => void
}

/** What the visitor is asked before the camera is used. The camera is not even open here. */
export function ConsentScreen(props: ConsentScreenProps) {
  const { texts, language, onLanguage, onAccept, onDecline, onCancel } = props
  const { enroll, shell } = useText()
  const text = textIn(texts, language)
  useVisitorSees(text && { at: 'consent', language: text.language })
  return (
    <Screen title={enroll.consentTitle} way={{ words: shell.cancel, icon: X, onPress: onCancel }}>
      <div className={styles['layout']} data-testid="consent">
        {texts.length < 2 ? null : (
          <ChoiceGroup
            name="language"
            label={enroll.consentLanguage}
            value={text?.language ?? ''}
            onChange={onLanguage}
            choices={texts.map((each) => ({ value: each.language, words: languageName(each.language) }))}
          />
        )}
        {/* Longer texts scroll, also by the arrow keys. */}
        <article
          key={text?.language}
          className={styles['text']}
          lang={text?.language}
          tabIndex={0}
          aria-label={enroll.consentText}
        >
          <h2 className={styles['title']}>{text?.title}</h2>
          <p className={styles['body']}>{text?.body}</p>
        </article>
        <div className={styles['actions']}>
          <ActionButton size="main" icon={X} onPress={onDecline}>
            {enroll.decline}
          </ActionButton>
          <ActionButton kind="primary" size="main" icon={Check} onPress={onAccept}>
            {enroll.accept}
          </ActionButton>
        </div>
      </div>
    </Screen>
  )
}
