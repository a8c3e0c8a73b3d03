import { Pencil } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import type { FieldForm } from './field-form'
import styles from './fields.module.css'

export interface SavedFieldsProps {
  readonly saved: readonly FieldForm[]
  readonly onEdit: (form: FieldForm) => void
}

/** What was saved here: the only list of definitions that there is. */
export function SavedFields({ saved, onEdit }: SavedFieldsProps) {
  const { fieldsAdmin: words } = useText()
  if (saved.length === 0) return <p className={section['soft']}>{words.nothingSaved}</p>
  return (
    <ul data-testid="saved-fields">
      {saved.map((form) => (
        <li key={`${form.kind}/${form.entityType}/${form.fieldId}`} className={styles['row']}>
          <div className={styles['words']}>
            <p className={section['strong']}>{form.name}</p>
            <p className={section['soft']}>
              {words.row(words.kinds[form.kind], form.entityType, form.fieldId)}
            </p>
            {form.required ? <p className={section['soft']}>{words.needed}</p> : null}
          </div>
          <ActionButton
            kind="quiet"
            icon={Pencil}
            label={words.editAgain(form.name)}
            onPress={() => onEdit(form)}
          >
            {words.edit}
          </ActionButton>
        </li>
      ))}
    </ul>
  )
}
