import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { isNewPerson } from '../../flow/enrollment/visit'
import { useText } from '../../text/text-context'
import type { FormPartProps } from './DetailsForm'
import { FormPart } from './FormPart'

export function NotePart({ visit, onChange, problemAt, onLeft }: FormPartProps) {
  const { details } = useText()
  const { note } = visit.draft
  const isRequired = visit.policy.form.note === 'required' && isNewPerson(visit)
  return (
    <FormPart title={details.note} isOptional={!isRequired}>
      <TextInput
        name="note.summary"
        label={details.noteSummary}
        value={note.summary}
        onChange={(summary) => onChange({ note: { ...note, summary } })}
        onBlur={() => {
          if (note.summary !== '') onLeft('note.summary')
        }}
        problem={problemAt('note.summary')}
      />
      <TextArea
        name="note.body"
        label={details.noteBody}
        value={note.body}
        onChange={(body) => onChange({ note: { ...note, body } })}
        onBlur={() => {
          if (note.body !== '') onLeft('note.body')
        }}
        problem={problemAt('note.body')}
      />
    </FormPart>
  )
}
