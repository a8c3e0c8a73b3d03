import { type SubmitEvent, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { type DiscardReason, discardReasons } from '@shared/domain/audit'
import { ActionButton } from '../components/ActionButton'
import dialog from '../components/ConfirmDialog.module.css'
import { ChoiceGroup } from '../components/ChoiceGroup'
import { Notice } from '../components/Notice'
import { SecretInput } from '../components/SecretInput'
import { Spinner } from '../components/Spinner'
import { useText } from '../text/text-context'
import type { Discarding } from './outbox-state'

export interface DiscardDialogProps {
  readonly discarding: Discarding
  /** Of the person. */
  readonly name: string
  readonly onDiscard: (reason: DiscardReason, pin: string) => void
  readonly onDecline: () => void
  readonly onSettings: () => void
}

/** Asks an administrator for PIN and reason before an enrollment is given up. Escape keeps it. */
export function DiscardDialog(props: DiscardDialogProps) {
  const { discarding, name, onDecline } = props
  const { discard: words } = useText().outbox
  return (
    <ModalOverlay
      className={dialog['overlay'] ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onDecline()
      }}
    >
      <Modal className={`${dialog['modal'] ?? ''} ${dialog['wide'] ?? ''}`}>
        <Dialog className={dialog['dialog'] ?? ''} role="alertdialog">
          <Heading slot="title" className={dialog['title'] ?? ''}>
            {words.title(name)}
          </Heading>
          {discarding.isPinSet === undefined ? (
            <Spinner />
          ) : discarding.isPinSet ? (
            <DiscardForm {...props} />
          ) : (
            <NoPin {...props} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function DiscardForm({ discarding, onDiscard, onDecline }: DiscardDialogProps) {
  const { outbox, errors } = useText()
  const words = outbox.discard
  const [reason, setReason] = useState('')
  const [pin, setPin] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isPinShort = pin.length < leastPin
  const isBusy = discarding.busy !== undefined
  const { error } = discarding
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setChecked(true)
    const chosen = discardReasons.find((each) => each === reason)
    if (chosen === undefined || isPinShort || isBusy) return
    onDiscard(chosen, pin)
    // SECURITY: a PIN that was used is typed again.
    setPin('')
    setChecked(false)
  }
  return (
    <form className={dialog['form']} onSubmit={submit} noValidate>
      <p>{words.text}</p>
      {error === undefined ? null : (
        <Notice key={error.attempt} tone="bad" title={errors[error.error.code].title} announce>
          {errors[error.error.code].advice}
        </Notice>
      )}
      <ChoiceGroup
        name="discard-reason"
        label={words.reason}
        value={reason}
        onChange={setReason}
        choices={discardReasons.map((each) => ({ value: each, words: words.reasons[each] }))}
        problem={isChecked && reason === '' ? words.noReason : undefined}
      />
      <SecretInput
        name="pin"
        label={words.pin}
        showLabel={words.showPin}
        value={pin}
        onChange={setPin}
        inputMode="numeric"
        isDisabled={isBusy}
        problem={isChecked && isPinShort ? words.noPinTyped : undefined}
      />
      <div className={dialog['actions']}>
        <ActionButton onPress={onDecline} isDisabled={isBusy}>
          {words.decline}
        </ActionButton>
        <ActionButton type="submit" kind="primary" isPending={isBusy}>
          {words.action}
        </ActionButton>
      </div>
    </form>
  )
}

const leastPin = 4

function NoPin({ onDecline, onSettings }: DiscardDialogProps) {
  const { discard: words } = useText().outbox
  return (
    <>
      <Notice tone="warn" title={words.noPinTitle}>
        {words.noPinText}
      </Notice>
      <div className={dialog['actions']}>
        <ActionButton onPress={onDecline}>{words.decline}</ActionButton>
        <ActionButton kind="primary" onPress={onSettings}>
          {words.toSettings}
        </ActionButton>
      </div>
    </>
  )
}
