import type { ConfigurationState } from '@shared/domain/configuration-report'
import { FailedNotice } from '../../components/FailedNotice'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import type { ConfigurationEvent, ConfigurationPage } from './configuration-reducer'
import styles from './ConfigurationScreen.module.css'
import { FieldProblems } from './FieldProblems'
import { settingName } from './setting-words'

export interface ConfigurationPartProps {
  readonly page: ConfigurationPage
  readonly send: (event: ConfigurationEvent) => void
}

/** What the organisation sets, and what is wrong with how it says so. */
export function ManagedSection({ page: { origin }, send }: ConfigurationPartProps) {
  const words = useText().configuration.origin
  return (
    <section className={section['section']} aria-label={words.heading} data-testid="managed-settings">
      <h2 className={section['heading']}>{words.heading}</h2>
      {origin.kind === 'loading' ? <Loading>{words.loading}</Loading> : null}
      {origin.kind === 'failed' ? (
        <FailedNotice
          title={words.failed}
          error={origin.error}
          retry={words.retry}
          onRetry={() => send({ type: 'origin-wanted' })}
        />
      ) : null}
      {origin.kind === 'ready' ? <Origin state={origin.state} /> : null}
    </section>
  )
}

function Origin({ state }: { readonly state: ConfigurationState }) {
  const { configuration } = useText()
  const words = configuration.origin
  const { managed, problem, fields, settings, needsSignature, ownFile } = state
  const { title, text } = words.managed[managed]
  const names = [...new Set(settings.map((path) => settingName(path, configuration)))]
  return (
    <>
      {ownFile === 'fine' ? null : (
        <Notice tone="warn" title={words.ownFile[ownFile].title}>
          {words.ownFile[ownFile].text}
        </Notice>
      )}
      {managed === 'none' || managed === 'file' ? (
        <div>
          <p className={section['strong']}>{title}</p>
          <p className={section['soft']}>{text}</p>
        </div>
      ) : (
        <Notice tone="bad" title={title}>
          {problem === undefined ? null : `${words.fileProblems[problem]} `}
          {text}
        </Notice>
      )}
      {names.length === 0 ? null : (
        <>
          <p className={section['strong']}>{words.settings(settings.length)}</p>
          <ul className={styles['names']}>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {fields.length === 0 ? null : (
        <>
          <Notice tone="warn" title={words.wrong(fields.length)}>
            {words.wrongText}
          </Notice>
          <FieldProblems fields={fields} />
        </>
      )}
      {needsSignature ? <p className={section['soft']}>{words.signed}</p> : null}
    </>
  )
}
