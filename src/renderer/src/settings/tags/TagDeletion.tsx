import type { SubmitEvent } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { ActionButton } from '../../components/ActionButton'
import frame from '../../components/ConfirmDialog.module.css'
import { Notice } from '../../components/Notice'
import { TextInput } from '../../components/TextInput'
import { useText } from '../../text/text-context'
import { isNameTyped, type TagDialog, type TagsEvent } from './tags-reducer'
import { TagEffects } from './TagEffects'

export interface TagDeletionProps {
  readonly dialog: Extract<TagDialog, { kind: 'delete' }>
  readonly send: (event: TagsEvent) => void
  readonly canDisable: boolean
}

/** Says what the deletion of a tag takes along, and has its name typed first. Escape keeps it. */
export function TagDeletion({ dialog, send, canDisable }: TagDeletionProps) {
  const { tagsAdmin, errors } = useText()
  const words = tagsAdmin.deletion
  const { tag, typed, deleting, error } = dialog
  const isBusy = deleting !== undefined
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    send({ type: 'delete-confirmed' })
  }
  return (
    <ModalOverlay
      className={frame['overlay'] ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) send({ type: 'dialog-left' })
      }}
    >
      <Modal className={`${frame['modal'] ?? ''} ${frame['wide'] ?? ''}`}>
        <Dialog className={frame['dialog'] ?? ''} role="alertdialog">
          <Heading slot="title" className={frame['title'] ?? ''}>
            {words.title(tag.name)}
          </Heading>
          <p>{words.text}</p>
          <TagEffects tag={tag} />
          {error === undefined ? null : (
            <Notice key={error.attempt} tone="bad" title={errors[error.error.code].title} announce>
              {errors[error.error.code].advice}
            </Notice>
          )}
          <form className={frame['form']} onSubmit={submit} noValidate>
            <TextInput
              name="tag-confirmation"
              label={words.confirm(tag.name)}
              value={typed}
              onChange={(text) => send({ type: 'name-typed', text })}
              problem={undefined}
              isReadOnly={isBusy}
            />
            <div className={frame['actions']}>
              <ActionButton isDisabled={isBusy} onPress={() => send({ type: 'dialog-left' })}>
                {words.keep}
              </ActionButton>
              {tag.disabled || !canDisable ? null : (
                <ActionButton isDisabled={isBusy} onPress={() => send({ type: 'disable-confirmed' })}>
                  {words.disable}
                </ActionButton>
              )}
              <ActionButton type="submit" kind="primary" isDisabled={!isNameTyped(dialog)} isPending={isBusy}>
                {words.delete}
              </ActionButton>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
