import { FileDown } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import type { ConfigurationPartProps } from './ManagedSection'

/** All settings as a file. */
export function ExportSection({ page: { busy, outcome }, send }: ConfigurationPartProps) {
  const { configuration, errors } = useText()
  const words = configuration.export
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      <div className={section['actions']}>
        <ActionButton
          icon={FileDown}
          isPending={busy?.with === 'export'}
          onPress={() => send({ type: 'export-wanted' })}
        >
          {words.save}
        </ActionButton>
      </div>
      {outcome?.kind === 'exported' ? (
        <Notice key={outcome.attempt} tone="good" title={words.saved(outcome.name)} announce />
      ) : null}
      {outcome?.kind === 'failed' && outcome.of === 'export' ? (
        <Notice key={outcome.attempt} tone="bad" title={errors[outcome.error.code].title} announce>
          {errors[outcome.error.code].advice}
        </Notice>
      ) : null}
    </section>
  )
}
