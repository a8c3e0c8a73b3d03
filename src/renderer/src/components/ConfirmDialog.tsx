import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { ActionButton } from './ActionButton'
import styles from './ConfirmDialog.module.css'

export interface ConfirmDialogProps {
  readonly title: string
  readonly text: string
  /** The words on the button that does it. */
  readonly action: string
  readonly decline: string
  readonly onConfirm: () => void
  readonly onDecline: () => void
}

/** Asks back before something that cannot simply be undone. Escape declines. */
export function ConfirmDialog({ title, text, action, decline, onConfirm, onDecline }: ConfirmDialogProps) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onDecline()
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} role="alertdialog">
          <Heading slot="title" className={styles['title'] ?? ''}>
            {title}
          </Heading>
          <p>{text}</p>
          <div className={styles['actions']}>
            <ActionButton onPress={onDecline}>{decline}</ActionButton>
            <ActionButton kind="primary" onPress={onConfirm}>
              {action}
            </ActionButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
