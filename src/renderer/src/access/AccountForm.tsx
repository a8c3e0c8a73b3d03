import { LogIn } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { ActionButton } from '../components/ActionButton'
import { CheckBox } from '../components/CheckBox'
import { SecretInput } from '../components/SecretInput'
import { TextInput } from '../components/TextInput'
import { useText } from '../text/text-context'
import styles from './access.module.css'
import { RefusalNotice } from './RefusalNotice'
import { useSecret } from './use-secret'

/** Opens a locked station by signing in, as whoever comes. */
export function AccountForm() {
  const { client } = useStation()
  const { server } = useStationState()
  const { access } = useText()
  const words = access.lock
  const canRemember = server?.mode === 'server' && server.canRemember
  const [username, setUsername] = useState('')
  const [secret, setSecret] = useState('')
  const [remembers, setRemembers] = useState(true)
  const [isJudged, setJudged] = useState(false)
  const question = useSecret()
  const { isBusy, isWaiting, field } = question
  const isMissing = username.trim() === '' || secret === ''
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setJudged(isMissing)
    if (isMissing || isBusy || isWaiting) return
    setSecret('')
    const account = { username: username.trim(), secret, remember: canRemember && remembers }
    question.ask(() => client.invoke('access:unlock', { by: 'account', ...account }))
  }
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <RefusalNotice question={question} />
      <TextInput
        name="username"
        label={words.username}
        value={username}
        onChange={setUsername}
        problem={isJudged && username.trim() === '' ? access.missing : undefined}
        isReadOnly={isBusy}
        autoFocus
      />
      <SecretInput
        name="password"
        label={words.accountPassword}
        showLabel={access.showPassword}
        value={secret}
        onChange={setSecret}
        problem={isJudged && secret === '' ? access.missing : undefined}
        inputRef={field}
        isReadOnly={isBusy || isWaiting}
      />
      {canRemember ? (
        <CheckBox isSelected={remembers} isDisabled={isBusy} onChange={setRemembers}>
          {words.remember}
        </CheckBox>
      ) : null}
      <ActionButton
        type="submit"
        kind="primary"
        size="main"
        icon={LogIn}
        isPending={isBusy}
        isDisabled={isWaiting}
      >
        {isBusy ? words.signingIn : words.signIn}
      </ActionButton>
    </form>
  )
}
