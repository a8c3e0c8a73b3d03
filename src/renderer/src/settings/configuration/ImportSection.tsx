import { FolderOpen } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { ActionButton } from '../../components/ActionButton'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import type { ConfigurationPartProps } from './ManagedSection'
import { PreviewPanel } from './PreviewPanel'

const accepted = ['.json', '.sig', 'application/json']

/** Settings out of a file, which are looked at before they are taken over. */
export function ImportSection({ page, send }: ConfigurationPartProps) {
  const words = useText().configuration.import
  const { origin, busy, open } = page
  const isSigning = origin.kind === 'ready' && origin.state.needsSignature
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      {isSigning ? <p className={section['soft']}>{words.signed}</p> : null}
      <div className={section['actions']}>
        <FileTrigger
          acceptedFileTypes={accepted}
          allowsMultiple
          onSelect={(files) => {
            if (files !== null && files.length > 0) send({ type: 'files-chosen', files: [...files] })
          }}
        >
          <ActionButton icon={FolderOpen} isDisabled={busy !== undefined || origin.kind !== 'ready'}>
            {open === undefined ? words.choose : words.chooseOther}
          </ActionButton>
        </FileTrigger>
      </div>
      {busy?.with === 'preview' ? <Loading>{words.reading}</Loading> : null}
      <ImportOutcome page={page} />
      {open === undefined ? null : (
        <PreviewPanel open={open} isTaking={busy?.with === 'import'} send={send} />
      )}
    </section>
  )
}

function ImportOutcome({ page: { outcome } }: Pick<ConfigurationPartProps, 'page'>) {
  const { configuration, errors } = useText()
  const words = configuration.import
  if (outcome?.kind === 'imported') {
    const { changed, needsRestart } = outcome.done
    return (
      <Notice key={outcome.attempt} tone="good" title={words.done(changed.length)} announce takesFocus>
        {needsRestart ? words.restartText : words.doneText}
      </Notice>
    )
  }
  if (outcome?.kind !== 'failed' || outcome.of !== 'import') return null
  const { title, advice } = errors[outcome.error.code]
  return (
    <Notice key={outcome.attempt} tone="bad" title={title} announce takesFocus>
      {advice}
    </Notice>
  )
}
