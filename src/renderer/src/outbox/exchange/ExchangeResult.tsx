import { FileDown } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import section from '../../settings/section.module.css'
import { useText } from '../../text/text-context'
import type { Exchange, ExchangeEvent } from './exchange-reducer'

interface ResultProps<At extends Exchange['at']> {
  readonly state: Extract<Exchange, { at: At }>
  readonly send: (event: ExchangeEvent) => void
}

export function ExportResult({ state: { sealed, error }, send }: ResultProps<'exported'>) {
  const { exporting: words, close } = useText().outbox.exchange
  if (sealed.items === 0) {
    return (
      <>
        <Notice tone="info" title={words.nothingTitle} takesFocus>
          {words.nothingText}
        </Notice>
        <div className={section['actions']}>
          <ActionButton onPress={() => send({ type: 'closed' })}>{close}</ActionButton>
        </div>
      </>
    )
  }
  return (
    <>
      {error === undefined ? (
        <Notice tone="good" title={words.doneTitle(sealed.items)} takesFocus>
          {words.doneText(sealed.name)} {words.warning}
        </Notice>
      ) : (
        <Notice tone="bad" title={words.lostTitle} announce>
          {words.lostText}
        </Notice>
      )}
      <div className={section['actions']}>
        <ActionButton
          kind={error === undefined ? 'secondary' : 'primary'}
          icon={FileDown}
          onPress={() => send({ type: 'fetch-wanted' })}
        >
          {words.saveAgain}
        </ActionButton>
        <ActionButton onPress={() => send({ type: 'closed' })}>{close}</ActionButton>
      </div>
    </>
  )
}

export function ImportResult({ state: { added, known }, send }: ResultProps<'imported'>) {
  const { importing: words, close } = useText().outbox.exchange
  return (
    <>
      <Notice tone={added === 0 ? 'info' : 'good'} title={words.doneTitle(added)} takesFocus>
        {words.known(known)}
      </Notice>
      <div className={section['actions']}>
        <ActionButton onPress={() => send({ type: 'closed' })}>{close}</ActionButton>
      </div>
    </>
  )
}
