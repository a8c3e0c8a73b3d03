import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import section from '../section.module.css'
import { fieldRules } from './check-identification'
import type { IdentificationPartProps } from './IdentificationScreen'
import { NamesField } from './NamesField'

/** Which custom fields of a person are shown with a match. */
export function ShownFieldsSection({ draft, onEdit, problemAt }: IdentificationPartProps) {
  const words = useText().identificationSettings.fields
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      <ManagedPart path="shownFields">
        <NamesField
          name="shownFields"
          list={draft.shownFields}
          onChange={(shownFields) => onEdit({ shownFields })}
          rules={fieldRules}
          words={words}
          problem={problemAt('shownFields')}
        />
      </ManagedPart>
    </section>
  )
}
