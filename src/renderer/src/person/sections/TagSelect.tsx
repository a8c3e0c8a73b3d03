import { useId } from 'react'
import type { Tag } from '@shared/domain/tag'
import input from '../../components/TextInput.module.css'
import { useText } from '../../text/text-context'
import type { FormControl } from '../editing/EntryForm'

/** Two tags may have the same name, so unlike in other lists the choice is an id. */
export function TagSelect({
  control,
  tags
}: {
  readonly control: FormControl
  readonly tags: readonly Tag[]
}) {
  const words = useText().person.tag
  const id = useId()
  const problem = control.problemAt('tagId')
  return (
    <div className={input['field']}>
      <label className={input['label']} htmlFor={id}>
        {words.tag}
      </label>
      <select
        id={id}
        name="tagId"
        autoFocus
        className={`${input['input'] ?? ''} ${input['select'] ?? ''}`}
        value={control.typed['tagId'] ?? ''}
        onChange={(event) => control.change({ tagId: event.target.value })}
        aria-describedby={`${id}-problem`}
        {...(problem === undefined ? {} : { 'aria-invalid': true, 'data-invalid': true })}
      >
        <option value="">{words.choose}</option>
        {tags.map(({ tagId, name }) => (
          <option key={tagId} value={tagId}>
            {name}
          </option>
        ))}
      </select>
      <p id={`${id}-problem`} className={input['problem']}>
        {problem}
      </p>
    </div>
  )
}
