import { Check } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import { canImport, type ConfigurationEvent, type OpenFile } from './configuration-reducer'
import styles from './ConfigurationScreen.module.css'
import { FieldProblems } from './FieldProblems'
import { changeTexts, settingName } from './setting-words'

export interface PreviewPanelProps {
  readonly open: OpenFile
  readonly isTaking: boolean
  readonly send: (event: ConfigurationEvent) => void
}

/** What a file would change, and the decision. */
export function PreviewPanel({ open, isTaking, send }: PreviewPanelProps) {
  const { configuration } = useText()
  const words = configuration.import
  const { changes, kept, fields, isSigned } = open.preview
  const isServer = changes.some(({ path }) => path === 'server.baseUrl')
  return (
    <div
      className={`${section['form'] ?? ''} ${section['divided'] ?? ''}`}
      role="group"
      aria-label={open.name}
      data-testid="configuration-preview"
    >
      <h3 className={section['subheading']}>{open.name}</h3>
      {isSigned ? <p className={section['soft']}>{words.isSigned}</p> : null}
      {fields.length === 0 ? null : (
        <>
          <Notice tone="warn" title={words.wrong(fields.length)} announce>
            {words.wrongText}
          </Notice>
          <FieldProblems fields={fields} />
        </>
      )}
      {changes.length > 0 ? <Changes open={open} /> : null}
      {changes.length === 0 && fields.length === 0 ? (
        <Notice tone="info" title={words.nothing} announce>
          {words.nothingText}
        </Notice>
      ) : null}
      {kept.length === 0 ? null : (
        <p className={section['soft']} data-testid="kept-settings">
          {words.kept(kept.map((path) => settingName(path, configuration)).join(', '))}
        </p>
      )}
      {isServer ? <Notice tone="info" title={words.server} /> : null}
      <div className={section['actions']}>
        {canImport(open) ? (
          <ActionButton
            kind="primary"
            icon={Check}
            isPending={isTaking}
            onPress={() => send({ type: 'import-wanted' })}
          >
            {words.take(changes.length)}
          </ActionButton>
        ) : null}
        <ActionButton kind="quiet" isDisabled={isTaking} onPress={() => send({ type: 'file-dropped' })}>
          {words.drop}
        </ActionButton>
      </div>
    </div>
  )
}

function Changes({ open: { preview } }: Pick<PreviewPanelProps, 'open'>) {
  const { configuration } = useText()
  const words = configuration.import
  return (
    <>
      <p role="status">{words.changes(preview.changes.length)}</p>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={words.table}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.setting}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
            </tr>
          </thead>
          <tbody>
            {preview.changes.map(({ path, from, to }) => {
              const [now, then] = changeTexts(from, to, configuration)
              return (
                <tr key={path} data-path={path}>
                  <th scope="row">{settingName(path, configuration)}</th>
                  <td className={styles['before']}>{now}</td>
                  <td>{then}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
