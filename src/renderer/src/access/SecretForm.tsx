import type { LucideIcon } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import type { Result } from '@shared/result'
import { ActionButton } from '../components/ActionButton'
import { SecretInput } from '../components/SecretInput'
import { useText } from '../text/text-context'
import styles from './access.module.css'
import { RefusalNotice } from './RefusalNotice'
import { useSecret } from './use-secret'

export interface SecretFormProps {
  readonly name: 'pin' | 'password'
  readonly label: string
  readonly action: string
  readonly pending: string
  readonly icon: LucideIcon
  readonly onTry: (secret: string) => Promise<Result<unknown>>
}

/** One PIN or password that opens something. SECURITY: it goes from the field with the press, whatever the answer is. */
export function SecretForm({ name, label, action, pending, icon, onTry }: SecretFormProps) {
  const { access } = useText()
  const [secret, setSecret] = useState('')
  const [isJudged, setJudged] = useState(false)
  const question = useSecret()
  const { isBusy, isWaiting, field } = question
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setJudged(secret === '')
    if (secret === '' || isBusy || isWaiting) return
    setSecret('')
    question.ask(() => onTry(secret))
  }
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <RefusalNotice question={question} />
      <SecretInput
        name={name}
        label={label}
        showLabel={name === 'pin' ? access.showPin : access.showPassword}
        inputMode={name === 'pin' ? 'numeric' : 'text'}
        value={secret}
        onChange={setSecret}
        problem={isJudged && secret === '' ? access.missing : undefined}
        inputRef={field}
        isReadOnly={isBusy || isWaiting}
        autoFocus
      />
      <ActionButton
        type="submit"
        kind="primary"
        size="main"
        icon={icon}
        isPending={isBusy}
        isDisabled={isWaiting}
      >
        {isBusy ? pending : action}
      </ActionButton>
    </form>
  )
}
