import { Plus, RotateCcw } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { Notice } from '../../components/Notice'
import { TextInput } from '../../components/TextInput'
import {
  isDelivered,
  type RefusedCamerasEvent,
  type RefusedCamerasState
} from '../../flow/refused-cameras-reducer'
import { useText } from '../../text/text-context'
import styles from '../add-form.module.css'
import { ManagedPart } from '../configuration/ManagedPart'
import { NameChips } from '../NameChips'
import section from '../section.module.css'

export interface RefusedSectionProps {
  readonly state: RefusedCamerasState
  readonly send: (event: RefusedCamerasEvent) => void
}

/** Names of cameras that this station does not use. */
export function RefusedSection({ state, send }: RefusedSectionProps) {
  const { refusedCameras: words, errors } = useText()
  const { refused, typed, problem, confirming, failed } = state
  const delivered = isDelivered(state)
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p className={section['soft']}>{words.text}</p>
      <ManagedPart path="camera.refused">
        {refused.length === 0 ? (
          <Notice tone="warn" title={words.none.title}>
            {words.none.advice}
          </Notice>
        ) : (
          <NameChips
            label={words.heading}
            names={refused}
            remove={words.remove}
            onRemove={(name) => send({ type: 'remove-wanted', name })}
          />
        )}
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            send({ type: 'add-wanted' })
          }}
        >
          <TextInput
            name="refused-camera"
            label={words.add}
            hint={words.hint}
            value={typed}
            onChange={(text) => send({ type: 'typed', typed: text })}
            problem={problem && words.problems[problem]}
          />
          <ActionButton type="submit" size="main" icon={Plus} isPending={state.saving !== undefined}>
            {words.addAction}
          </ActionButton>
        </form>
        <div className={section['actions']}>
          <ActionButton
            icon={RotateCcw}
            isDisabled={delivered}
            onPress={() => send({ type: 'default-wanted' })}
          >
            {words.reset}
          </ActionButton>
          <p className={section['soft']} role="status">
            {delivered ? words.delivered : words.own}
          </p>
        </div>
      </ManagedPart>
      {failed === undefined ? null : (
        <Notice key={failed.attempt} tone="warn" title={errors[failed.error.code].title} announce takesFocus>
          {errors[failed.error.code].advice}
        </Notice>
      )}
      {confirming === undefined ? null : (
        <ConfirmDialog
          title={words.confirmation.title(confirming)}
          text={words.confirmation.text}
          action={words.confirmation.action}
          decline={words.confirmation.decline}
          onConfirm={() => send({ type: 'remove-confirmed' })}
          onDecline={() => send({ type: 'remove-declined' })}
        />
      )}
    </section>
  )
}
