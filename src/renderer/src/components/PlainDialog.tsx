import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './ConfirmDialog.module.css'

export interface PlainDialogProps {
  readonly title: string
  readonly isWide?: boolean
  readonly className?: string | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something to look at or to choose from, above the screen. Escape and a tap beside it close it. */
export function PlainDialog({ title, isWide = false, className = '', onClose, children }: PlainDialogProps) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={`${styles['modal'] ?? ''} ${isWide ? (styles['wide'] ?? '') : ''} ${className}`}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
