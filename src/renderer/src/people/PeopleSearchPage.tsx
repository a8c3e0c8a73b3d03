import { Lock, type LucideIcon, ScanFace, Tag, TextSearch, UserRoundCheck } from 'lucide-react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { ClosedPanel } from '../components/ClosedPanel'
import { useText } from '../text/text-context'
import { FaceSearchPanel } from './FaceSearchPanel'
import { FieldSearchPanel } from './FieldSearchPanel'
import styles from './people.module.css'
import { type Way, ways } from './people-state'
import { SeenSearchPanel } from './SeenSearchPanel'
import { TagSearchPanel } from './TagSearchPanel'
import type { People } from './use-people'

const icons: Readonly<Record<Way, LucideIcon>> = {
  tag: Tag,
  field: TextSearch,
  face: ScanFace,
  seen: UserRoundCheck
}

const panels: Readonly<Record<Way, (props: { readonly people: People }) => React.ReactNode>> = {
  tag: TagSearchPanel,
  field: FieldSearchPanel,
  face: FaceSearchPanel,
  seen: SeenSearchPanel
}

/** The ways to search, and what the chosen one asks and finds. */
export function PeopleSearchPage({ people }: { readonly people: People }) {
  const { findPeople } = useText()
  const { state, send, access, isChecking, checkAgain } = people
  return (
    <Tabs
      className={styles['page'] ?? ''}
      selectedKey={state.way}
      onSelectionChange={(key) => {
        const way = ways.find((each) => each === key)
        if (way !== undefined) send({ type: 'way-chosen', way })
      }}
      keyboardActivation="manual"
    >
      <TabList className={styles['ways'] ?? ''} aria-label={findPeople.waysLabel}>
        {ways.map((way) => (
          <WayTab key={way} way={way} isClosed={access[way].at === 'closed'} />
        ))}
      </TabList>
      {ways.map((way) => {
        const Panel = panels[way]
        const wayAccess = access[way]
        return (
          <TabPanel key={way} id={way} className={styles['way'] ?? ''}>
            {wayAccess.at === 'closed' ? (
              <div className={styles['card']}>
                <ClosedPanel
                  permissions={wayAccess.permissions}
                  isChecking={isChecking}
                  onCheck={checkAgain}
                />
              </div>
            ) : (
              <Panel people={people} />
            )}
          </TabPanel>
        )
      })}
    </Tabs>
  )
}

function WayTab({ way, isClosed }: { readonly way: Way; readonly isClosed: boolean }) {
  const { findPeople } = useText()
  const Icon = isClosed ? Lock : icons[way]
  const words = findPeople.ways[way]
  return (
    <Tab
      id={way}
      className={styles['tab'] ?? ''}
      {...(isClosed ? { 'aria-label': findPeople.closedWay(words) } : {})}
    >
      <Icon aria-hidden />
      {words}
    </Tab>
  )
}
