import { type SubmitEvent, useEffect, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { ActionButton } from '../../components/ActionButton'
import { ChoiceGroup } from '../../components/ChoiceGroup'
import frame from '../../components/ConfirmDialog.module.css'
import { Notice } from '../../components/Notice'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import type { Messages } from '../../text/messages'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import { durationParts, type TagForm, type TagProblem } from './tag-form'
import type { TagDialog, TagsEvent } from './tags-reducer'
import styles from './tags.module.css'

export interface TagEditorProps {
  readonly dialog: Extract<TagDialog, { kind: 'edit' }>
  readonly send: (event: TagsEvent) => void
}

/** A new tag, or another definition of one. Escape leaves it while nothing is changed. */
export function TagEditor({ dialog, send }: TagEditorProps) {
  const { editor: words } = useText().tagsAdmin
  const isNew = dialog.tagId === undefined
  const isTouched = JSON.stringify(dialog.form) !== JSON.stringify(dialog.begun)
  return (
    <ModalOverlay
      className={frame['overlay'] ?? ''}
      isOpen
      isKeyboardDismissDisabled={isTouched}
      onOpenChange={(isOpen) => {
        if (!isOpen) send({ type: 'dialog-left' })
      }}
    >
      <Modal className={`${frame['modal'] ?? ''} ${frame['wide'] ?? ''}`}>
        <Dialog className={frame['dialog'] ?? ''}>
          <Heading slot="title" className={frame['title'] ?? ''}>
            {isNew ? words.newTitle : words.title(dialog.begun.name)}
          </Heading>
          <Form dialog={dialog} send={send} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Form({ dialog, send }: TagEditorProps) {
  const { tagsAdmin, errors } = useText()
  const words = tagsAdmin.editor
  const { form, problems, saving, error, tagId } = dialog
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    // Only when somebody wanted to save: while they type, problems go away but none is added.
  }, [problems])
  const type = (part: Partial<TagForm>): void => send({ type: 'typed', part })
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    send({ type: 'save-wanted' })
  }
  return (
    <form ref={element} className={styles['form']} onSubmit={submit} noValidate>
      {error === undefined ? null : (
        <Notice key={error.attempt} tone="bad" title={errors[error.error.code].title} announce>
          {errors[error.error.code].advice}
        </Notice>
      )}
      <TextInput
        name="tag-name"
        label={words.name}
        hint={words.nameHint}
        value={form.name}
        onChange={(name) => type({ name })}
        problem={problemWords(problems.name, words)}
        autoFocus
      />
      <TextArea
        name="tag-description"
        label={words.description}
        value={form.description}
        onChange={(description) => type({ description })}
        problem={problemWords(problems.description, words)}
      />
      <ChoiceGroup
        name="tag-stays"
        label={words.stays}
        value={form.stays}
        onChange={(value) => type({ stays: value === 'limited' ? 'limited' : 'for-good' })}
        choices={[
          { value: 'for-good', words: words.forGood },
          { value: 'limited', words: words.limited }
        ]}
      />
      {form.stays === 'for-good' ? null : (
        <div className={styles['duration']}>
          {durationParts.map((part) => (
            <TextInput
              key={part}
              name={`tag-${part}`}
              label={words.parts[part]}
              inputMode="decimal"
              value={form[part]}
              onChange={(value) => type({ [part]: value })}
              problem={problemWords(problems[part], words)}
            />
          ))}
        </div>
      )}
      {tagId === undefined ? null : <p className={section['soft']}>{words.whoHasIt}</p>}
      <div className={styles['bar']}>
        <ActionButton isDisabled={saving !== undefined} onPress={() => send({ type: 'dialog-left' })}>
          {words.cancel}
        </ActionButton>
        <ActionButton type="submit" kind="primary" isPending={saving !== undefined}>
          {tagId === undefined ? words.create : words.save}
        </ActionButton>
      </div>
    </form>
  )
}

function problemWords(
  problem: TagProblem | undefined,
  { problems }: Messages['tagsAdmin']['editor']
): string | undefined {
  if (problem === undefined) return undefined
  return 'most' in problem ? problems[problem.kind](problem.most) : problems[problem.kind]
}
