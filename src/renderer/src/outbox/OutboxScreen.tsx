import { Screen } from '../components/Screen'
import page from '../settings/SettingsScreen.module.css'
import { useText } from '../text/text-context'
import { DiscardDialog } from './DiscardDialog'
import { ExchangeSection } from './exchange/ExchangeSection'
import { useExchange } from './exchange/use-exchange'
import { OutboxList } from './OutboxList'
import { OutboxNotices } from './OutboxNotices'
import { canBeExported } from './outbox-items'
import { itemName } from './state-words'
import { useOutbox } from './use-outbox'
import { useOutboxStatus } from './use-outbox-status'

export interface OutboxScreenProps {
  readonly onLeave: () => void
  /** Where a PIN can be chosen. */
  readonly onSettings: () => void
}

/** What waits at this station to be sent, and what can be done about it. */
export function OutboxScreen({ onLeave, onSettings }: OutboxScreenProps) {
  const text = useText()
  const { outbox, shell } = text
  const [view, send] = useOutbox()
  const [exchange, sendExchange] = useExchange()
  const status = useOutboxStatus()
  const { list, discarding } = view
  const items = list.kind === 'ready' ? list.items : []
  const isMoving = exchange.at === 'exporting' || exchange.at === 'importing'
  const given = items.find(({ enrollmentId }) => enrollmentId === discarding?.enrollmentId)
  return (
    <Screen
      title={outbox.title}
      // A file that is not fetched to its end would be lost, with what is in it.
      way={{ words: shell.home, onPress: onLeave, isDisabled: isMoving }}
      keepsTyped={exchange.at !== 'closed' || view.open !== undefined || discarding !== undefined}
    >
      <div className={page['page']}>
        <OutboxNotices view={view} status={status} />
        <OutboxList view={view} send={send} />
        <ExchangeSection state={exchange} send={sendExchange} canExport={items.some(canBeExported)} />
      </div>
      {discarding === undefined || given === undefined ? null : (
        <DiscardDialog
          discarding={discarding}
          name={itemName(given, text)}
          onDiscard={(reason, pin) => send({ type: 'discard-confirmed', reason, pin })}
          onDecline={() => send({ type: 'discard-declined' })}
          onSettings={onSettings}
        />
      )}
    </Screen>
  )
}
