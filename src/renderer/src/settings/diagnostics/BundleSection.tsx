import { FileArchive, FileDown, RefreshCw } from 'lucide-react'
import type { SupportBundle } from '@shared/domain/diagnostics'
import { ActionButton } from '../../components/ActionButton'
import { FailedNotice } from '../../components/FailedNotice'
import { useText } from '../../text/text-context'
import { sizeWords } from '../../text/size-words'
import section from '../section.module.css'
import styles from './BundleSection.module.css'
import type { RunningBundle } from './use-bundle'

export interface BundleSectionProps extends RunningBundle {
  /** What it finds would not be in the bundle. */
  readonly isChecking: boolean
}

/** A file for support: what is in it is shown before it is saved. */
export function BundleSection({ state, make, save, isChecking }: BundleSectionProps) {
  const words = useText().diagnostics.bundle
  const isMade = state.at === 'made'
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      {isMade ? <Inside bundle={state.bundle} /> : null}
      {state.at === 'failed' ? (
        <FailedNotice title={words.failed} error={state.error} retry={words.make} onRetry={make} />
      ) : (
        <div className={section['actions']}>
          {isMade ? (
            <ActionButton kind="primary" icon={FileDown} onPress={save}>
              {words.save}
            </ActionButton>
          ) : null}
          <ActionButton
            kind={isMade ? 'quiet' : 'secondary'}
            icon={isMade ? RefreshCw : FileArchive}
            isDisabled={isChecking}
            isPending={state.at === 'making'}
            onPress={make}
          >
            {state.at === 'making' ? words.making : isMade ? words.makeAgain : words.make}
          </ActionButton>
          <p role="status">{isMade && state.isSaved ? words.saved(state.bundle.name) : null}</p>
        </div>
      )}
    </section>
  )
}

function Inside({ bundle }: { readonly bundle: SupportBundle }) {
  const { diagnostics, details } = useText()
  const { inside, parts } = diagnostics.bundle
  return (
    <div className={section['form']}>
      <h3 className={section['subheading']}>{inside}</h3>
      <ul className={styles['files']} data-testid="bundle-files">
        {bundle.files.map(({ name, part, bytes }) => (
          <li key={name}>
            <span className={section['mono']}>{name}</span>
            <span>{parts[part]}</span>
            <span className={styles['size']}>{sizeWords(bytes, details)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
