import { ArrowLeft } from 'lucide-react'
import { Screen } from '../../components/Screen'
import { useText } from '../../text/text-context'
import page from '../SettingsScreen.module.css'
import { AuditSection } from './AuditSection'
import { LockSection } from './LockSection'
import { PinSection } from './PinSection'
import { StationPinSection } from './StationPinSection'
import { useAudit } from './use-audit'
import { usePin } from './use-pin'

/** The administrator's PIN, and who decided what. */
export function AdministratorScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { administrator: words } = useText()
  const [pin, sendPin] = usePin()
  const [audit, sendAudit] = useAudit()
  return (
    <Screen
      title={words.title}
      way={{ words: words.back, icon: ArrowLeft, onPress: onLeave }}
      keepsTyped={pin.typed.pin !== '' || pin.typed.current !== ''}
    >
      <div className={page['page']}>
        <PinSection state={pin} send={sendPin} />
        <StationPinSection />
        <LockSection />
        <AuditSection state={audit} send={sendAudit} />
      </div>
    </Screen>
  )
}
