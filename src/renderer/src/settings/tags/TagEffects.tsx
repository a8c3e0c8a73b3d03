import type { Tag } from '@shared/domain/tag'
import { accessTo } from '../../api/account-access'
import { useAccountReport } from '../../api/account-report'
import { useCall } from '../../api/queries'
import { useStationState } from '../../api/station-state'
import { Spinner } from '../../components/Spinner'
import { useText } from '../../text/text-context'
import { permissionName } from '../report-words'
import { isOfferedByName, themesNaming } from './tag-usage'
import styles from './tags.module.css'

/** What goes by a tag: people, themes, and the form for new people. */
export function TagEffects({ tag }: { readonly tag: Tag }) {
  const { deletion: words } = useText().tagsAdmin
  const { themes } = useStationState().settings.identification
  const policy = useCall('enrollments:read-policy', undefined)
  const naming = themesNaming(themes, tag)
  return (
    <ul className={styles['effects']} data-testid="tag-effects">
      <li>
        <PeopleCount tag={tag} />
      </li>
      {tag.disabled ? <li>{words.isDisabled}</li> : null}
      {naming.length === 0 ? null : <li>{words.themes(naming.join(', '), naming.length)}</li>}
      {policy.at === 'ready' && isOfferedByName(policy.value, tag) ? <li>{words.form}</li> : null}
    </ul>
  )
}

function PeopleCount({ tag: { tagId } }: { readonly tag: Tag }) {
  const { deletion: words } = useText().tagsAdmin
  const access = accessTo(useAccountReport().report, ['read-people'])
  const found = useCall('people:find-by-tag', { tagId }, { isWaiting: access.at === 'closed' })
  if (access.at === 'closed') {
    const names = access.permissions.map(permissionName).join(', ')
    return names === '' ? words.notNamed : words.closed(names)
  }
  switch (found.at) {
    case 'loading':
      return (
        <span className={styles['counting']} role="status">
          <Spinner />
          {words.counting}
        </span>
      )
    case 'failed':
      return words.notCounted
    case 'ready':
      return found.value.total === 0 ? words.nobody : words.people(found.value.total)
  }
}
