import type { FieldProblem } from '@shared/domain/configuration-report'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import styles from './ConfigurationScreen.module.css'
import { problemText, settingName } from './setting-words'

/** Wrong fields of a file: where, what, and what would be right. */
export function FieldProblems({ fields }: { readonly fields: readonly FieldProblem[] }) {
  const { configuration: words } = useText()
  return (
    <ul className={styles['problems']} data-testid="field-problems">
      {fields.map((field, at) => {
        const name = settingName(field.path, words)
        return (
          // Two can be of one place.
          <li key={`${at} ${field.path}`} data-path={field.path}>
            {name === field.path ? null : <p className={section['strong']}>{name}</p>}
            <p className={section['mono']}>{field.path}</p>
            <p>{problemText(field, words)}</p>
          </li>
        )
      })}
    </ul>
  )
}
