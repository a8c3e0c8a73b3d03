import {
  BookUser,
  ChevronRight,
  LockKeyhole,
  LogIn,
  type LucideIcon,
  Settings,
  UserRoundPlus,
  UserRoundSearch,
  UsersRound
} from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Capability } from '@shared/domain/account'
import { OperatorButtons } from '../access/OperatorButtons'
import { accessTo } from '../api/account-access'
import { useKnownReport } from '../api/account-report'
import { useStationState } from '../api/station-state'
import { ActionButton } from '../components/ActionButton'
import { Notice } from '../components/Notice'
import { FirstScreen } from '../components/Screen'
import { ScreenHeading } from '../components/ScreenHeading'
import { OutboxButton } from '../outbox/OutboxButton'
import { useText } from '../text/text-context'
import styles from './HomeScreen.module.css'

export interface HomeScreenProps {
  readonly onEnroll: () => void
  readonly onIdentify: () => void
  readonly onCompare: () => void
  readonly onPeople: () => void
  readonly onSettings: () => void
  readonly onSignIn: () => void
  readonly onOutbox: () => void
}

export function HomeScreen(props: HomeScreenProps) {
  const { onEnroll, onIdentify, onCompare, onPeople, onSettings, onSignIn, onOutbox } = props
  const { home, shell } = useText()
  const { connection } = useStationState()
  const report = useKnownReport()
  const isClosed = (capability: Capability): boolean => accessTo(report, [capability]).at === 'closed'
  const troubled = connection !== 'starting' && connection !== 'ready'
  const signIn = (
    <ActionButton kind="secondary" icon={LogIn} onPress={onSignIn}>
      {home.signIn}
    </ActionButton>
  )
  return (
    <FirstScreen
      product={shell.product}
      action={
        <>
          <OperatorButtons />
          <SettingsButton onPress={onSettings} />
        </>
      }
    >
      <div className={styles['home']}>
        <ScreenHeading className={styles['title']}>{home.title}</ScreenHeading>
        <div className={styles['choices']}>
          <Choice
            words={home.enroll}
            icon={UserRoundPlus}
            onPress={onEnroll}
            isClosed={isClosed('enroll')}
            first
          />
          <Choice
            words={home.identify}
            icon={UserRoundSearch}
            onPress={onIdentify}
            isClosed={isClosed('identify')}
          />
          <Choice words={home.compare} icon={UsersRound} onPress={onCompare} isClosed={isClosed('compare')} />
          <WideChoice words={home.people} icon={BookUser} onPress={onPeople} />
        </div>
        <div className={styles['notice']}>
          <OutboxButton onPress={onOutbox} />
          <div className={styles['trouble']}>
            {troubled ? (
              <Notice
                tone="warn"
                title={shell.connection[connection]}
                announce
                {...(connection === 'signed-out' ? { action: signIn } : {})}
              >
                {shell.connectionAdvice[connection]}
              </Notice>
            ) : null}
          </div>
        </div>
      </div>
    </FirstScreen>
  )
}

/** With a small lock: it leads to the administrator's PIN. */
function SettingsButton({ onPress }: { readonly onPress: () => void }) {
  const { home, access } = useText()
  return (
    <span className={styles['guarded']} title={access.operator.needsPin}>
      <ActionButton kind="quiet" icon={Settings} label={home.settings} onPress={onPress} />
      <LockKeyhole aria-hidden />
    </span>
  )
}

interface ChoiceProps {
  readonly words: { readonly title: string; readonly text: string }
  readonly icon: LucideIcon
  readonly onPress: () => void
  readonly first?: boolean
  /** The account may not do this. It is shown all the same: what it needs is said inside. */
  readonly isClosed?: boolean
}

function Choice({ words, icon: Icon, onPress, first = false, isClosed = false }: ChoiceProps) {
  const { operator } = useText().access
  const emphasis = first ? (styles['first'] ?? '') : ''
  return (
    <Button className={`${styles['choice'] ?? ''} ${emphasis}`} onPress={onPress}>
      <span className={styles['icon']}>
        <Icon aria-hidden />
      </span>
      <span className={styles['name']}>{words.title}</span>{' '}
      <span className={styles['text']}>{words.text}</span>
      {isClosed ? (
        <span className={styles['closed']} title={operator.closed}>
          <LockKeyhole aria-hidden />
          <span>{operator.closed}</span>
        </span>
      ) : null}
    </Button>
  )
}

/** Quieter than the tasks of every visit: for whoever looks something up. */
function WideChoice({ words, icon: Icon, onPress }: ChoiceProps) {
  return (
    <Button className={styles['wide'] ?? ''} onPress={onPress}>
      <Icon aria-hidden />
      <span className={styles['wideName']}>{words.title}</span>{' '}
      <span className={styles['wideText']}>{words.text}</span>
      <ChevronRight aria-hidden />
    </Button>
  )
}
