import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useStation } from '../api/station-context'
import { ActionButton } from '../components/ActionButton'
import dialog from '../components/ConfirmDialog.module.css'
import { useText } from '../text/text-context'
import styles from './access.module.css'

/** Asks whether somebody is still there. Any touch is a yes; the button is there to be seen. */
export function IdleWarning({ locksAt }: { readonly locksAt: number }) {
  const { client, clock } = useStation()
  const words = useText().access.idle
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 250)
    return () => clearInterval(timer)
  }, [clock])
  const goOn = (): void => void client.invoke('access:touch')
  const seconds = Math.max(0, Math.ceil((locksAt - now) / 1000))
  return (
    <ModalOverlay
      className={dialog['overlay'] ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) goOn()
      }}
    >
      <Modal className={dialog['modal'] ?? ''}>
        <Dialog className={`${dialog['dialog'] ?? ''} ${styles['idle'] ?? ''}`} role="alertdialog">
          <Heading slot="title" className={styles['bigTitle'] ?? ''}>
            {words.title}
          </Heading>
          <p className={styles['lead']} aria-live="off">
            {words.locks(seconds)}
          </p>
          <ActionButton kind="primary" size="main" onPress={goOn}>
            {words.action}
          </ActionButton>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
