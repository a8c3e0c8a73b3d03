import { RefreshCw } from 'lucide-react'
import type { NamedPermission } from '@shared/errors'
import { ActionButton } from '../../components/ActionButton'
import { useText } from '../../text/text-context'
import { permissionName } from '../report-words'
import section from '../section.module.css'
import type { TagAction } from './tag-rights'
import styles from './tags.module.css'

export interface ClosedTagActionsProps {
  readonly closed: ReadonlyMap<TagAction, NamedPermission>
  readonly isChecking: boolean
  readonly checkAgain: () => void
}

/** What the account may not do with tags, and which permission each would need. */
export function ClosedTagActions({ closed, isChecking, checkAgain }: ClosedTagActionsProps) {
  const { tagsAdmin: words, closed: common } = useText()
  if (closed.size === 0) return null
  return (
    <div className={styles['closed']} data-testid="closed">
      <div>
        <p className={section['strong']}>{words.closedTitle}</p>
        <dl className={styles['permissions']}>
          {[...closed].map(([action, permission]) => (
            <div key={action}>
              <dt>{words.actions[action]}</dt>
              <dd>{permissionName(permission)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <ActionButton icon={RefreshCw} isPending={isChecking} onPress={checkAgain}>
        {isChecking ? common.checking : common.again}
      </ActionButton>
    </div>
  )
}
