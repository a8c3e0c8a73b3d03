import { ChevronDown, LockKeyhole, LogOut, UserRound } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useStation } from '../api/station-context'
import { ActionButton } from '../components/ActionButton'
import { ConfirmDialog } from '../components/ConfirmDialog'
import { useText } from '../text/text-context'
import styles from './OperatorButtons.module.css'
import { useAccess } from './access-state'

/** Who is signed in, with the way out, and the lock. Nothing where there is nobody, and nothing to lock with. */
export function OperatorButtons() {
  const { client } = useStation()
  const { access: text, settings } = useText()
  const words = text.operator
  const [isAsking, setAsking] = useState(false)
  const access = useAccess()
  if (access?.state !== 'open') return null
  const { username, canLock } = access
  return (
    <>
      {username === undefined ? null : (
        <MenuTrigger>
          <Button className={styles['operator'] ?? ''} aria-label={words.menu(username)}>
            <UserRound aria-hidden />
            <span className={styles['name']}>{username}</span>
            <ChevronDown aria-hidden />
          </Button>
          <Popover className={styles['popover'] ?? ''} placement="bottom end">
            <Menu
              className={styles['menu'] ?? ''}
              aria-label={words.menu(username)}
              onAction={() => setAsking(true)}
            >
              <MenuItem className={styles['item'] ?? ''} id="sign-out">
                <LogOut aria-hidden />
                {words.signOut}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      {canLock ? (
        <ActionButton kind="quiet" icon={LockKeyhole} onPress={() => void client.invoke('access:lock')}>
          {words.lock}
        </ActionButton>
      ) : null}
      {isAsking ? (
        <ConfirmDialog
          {...settings.confirmations['sign-out']}
          decline={settings.keep}
          onConfirm={() => void client.invoke('server:sign-out')}
          onDecline={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
