import { Lock, RefreshCw } from 'lucide-react'
import type { NamedPermission } from '@shared/errors'
import { useText } from '../text/text-context'
import { ActionButton } from './ActionButton'
import styles from './ClosedPanel.module.css'

export interface ClosedPanelProps {
  /** What is closed. */
  readonly title?: string
  readonly permissions: readonly NamedPermission[]
  /** Said where the server names no permission. */
  readonly unnamed?: string
  /** One of the permissions is enough; all of them are needed when left out. */
  readonly anyIsEnough?: boolean
  readonly isChecking: boolean
  /** Asks the server again, after somebody has changed the role. */
  readonly onCheck: () => void
}

/** Stands where the account may not look, and names the permissions that would open it. */
export function ClosedPanel({
  title,
  permissions,
  unnamed,
  anyIsEnough = false,
  isChecking,
  onCheck
}: ClosedPanelProps) {
  const { closed } = useText()
  const several = anyIsEnough ? closed.needsAny : closed.needsAll
  return (
    <div className={styles['panel']} data-testid="closed">
      <span className={styles['icon']}>
        <Lock aria-hidden />
      </span>
      <h2 className={styles['title']}>{title ?? closed.title}</h2>
      {permissions.length === 0 ? (
        <p className={styles['text']}>{unnamed ?? closed.notNamed}</p>
      ) : (
        <>
          <p className={styles['text']}>{permissions.length === 1 ? closed.needsOne : several}</p>
          <ul className={styles['permissions']}>
            {permissions.map(({ category, name }) => (
              <li key={`${category}/${name}`}>{`${name} (${category})`}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles['text']}>{closed.ask}</p>
      <ActionButton icon={RefreshCw} isPending={isChecking} onPress={onCheck}>
        {isChecking ? closed.checking : closed.again}
      </ActionButton>
    </div>
  )
}
