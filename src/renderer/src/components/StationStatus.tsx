import {
  CircleCheck,
  CloudOff,
  GraduationCap,
  type LucideIcon,
  ShieldAlert,
  ShieldX,
  UserRoundX
} from 'lucide-react'
import type { ConnectionState } from '@shared/domain/station'
import { useStationState } from '../api/station-state'
import { useText } from '../text/text-context'
import { Spinner } from './Spinner'
import styles from './StationStatus.module.css'

const icons: Readonly<Record<Exclude<ConnectionState, 'starting'>, LucideIcon>> = {
  ready: CircleCheck,
  unreachable: CloudOff,
  untrusted: ShieldAlert,
  refused: ShieldX,
  'signed-out': UserRoundX
}

/** Says at all times whether records are real, and how the station stands with its server. */
export function StationStatus() {
  const { server, connection } = useStationState()
  const { shell } = useText()
  return (
    <div className={styles['status']}>
      {server?.mode === 'training' ? (
        <p className={`${styles['chip'] ?? ''} ${styles['training'] ?? ''}`} data-testid="training-badge">
          <GraduationCap aria-hidden />
          <span>
            {shell.training}
            <span className={styles['more']}> - {shell.trainingMore}</span>
          </span>
        </p>
      ) : null}
      <p
        className={`${styles['chip'] ?? ''} ${styles[connection] ?? ''}`}
        role="status"
        aria-label={`${shell.connectionLabel}: ${shell.connection[connection]}`}
        title={shell.connectionAdvice[connection]}
        data-connection={connection}
      >
        <ConnectionIcon connection={connection} />
        {shell.connection[connection]}
      </p>
    </div>
  )
}

function ConnectionIcon({ connection }: { readonly connection: ConnectionState }) {
  if (connection === 'starting') return <Spinner />
  const Icon = icons[connection]
  return <Icon aria-hidden />
}
