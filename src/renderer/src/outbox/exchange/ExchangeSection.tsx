import { FileDown, FileUp } from 'lucide-react'
import { useState } from 'react'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import section from '../../settings/section.module.css'
import { useText } from '../../text/text-context'
import { ExchangeProgress } from './ExchangeProgress'
import { ExportForm } from './ExportForm'
import type { Exchange, ExchangeEvent } from './exchange-reducer'
import { ImportForm } from './ImportForm'
import { ExportResult, ImportResult } from './ExchangeResult'

export interface ExchangeSectionProps {
  readonly state: Exchange
  readonly send: (event: ExchangeEvent) => void
  /** Whether anything waits that can be given away. */
  readonly canExport: boolean
}

/** Carries what waits to another station, or takes in what another one could not send. */
export function ExchangeSection({ state, send, canExport }: ExchangeSectionProps) {
  const words = useText().outbox.exchange
  return (
    <section
      className={section['section']}
      aria-label={words.heading}
      data-testid="exchange"
      data-at={state.at}
    >
      <h2 className={section['heading']}>{words.heading}</h2>
      {state.at === 'closed' ? (
        <>
          <p className={section['soft']}>{words.text}</p>
          <div className={section['actions']}>
            <ActionButton
              icon={FileDown}
              isDisabled={!canExport}
              onPress={() => send({ type: 'export-opened' })}
            >
              {words.exporting.open}
            </ActionButton>
            <ActionButton icon={FileUp} onPress={() => send({ type: 'import-opened' })}>
              {words.importing.open}
            </ActionButton>
          </div>
        </>
      ) : (
        <OpenExchange state={state} send={send} />
      )}
    </section>
  )
}

interface OpenExchangeProps {
  readonly state: Exclude<Exchange, { at: 'closed' }>
  readonly send: (event: ExchangeEvent) => void
}

function OpenExchange({ state, send }: OpenExchangeProps) {
  const { errors } = useText()
  const [file, setFile] = useState<File>()
  const close = (): void => send({ type: 'closed' })
  switch (state.at) {
    case 'export-form':
    case 'import-form':
      return (
        <>
          {state.error === undefined ? null : (
            <Notice key={state.attempts} tone="bad" title={errors[state.error.code].title} announce>
              {errors[state.error.code].advice}
            </Notice>
          )}
          {state.at === 'export-form' ? (
            <ExportForm
              onExport={(passphrase) => send({ type: 'export-wanted', passphrase })}
              onClose={close}
            />
          ) : (
            <ImportForm
              file={file}
              onFile={setFile}
              onImport={(chosen, passphrase) => send({ type: 'import-wanted', file: chosen, passphrase })}
              onClose={close}
            />
          )}
        </>
      )
    case 'exporting':
    case 'importing':
      return <ExchangeProgress state={state} />
    case 'exported':
      return <ExportResult state={state} send={send} />
    case 'imported':
      return <ImportResult state={state} send={send} />
  }
}
