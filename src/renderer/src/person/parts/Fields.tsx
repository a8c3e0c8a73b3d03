import { TextArea } from '../../components/TextArea'
import { TextInput, type TextInputProps } from '../../components/TextInput'
import type { FormControl } from '../editing/EntryForm'

interface FieldProps {
  readonly control: FormControl
  readonly name: string
  readonly label: string
}

/** One line of a form. */
export function LineField({
  control,
  name,
  label,
  ...rest
}: FieldProps & Pick<TextInputProps, 'hint' | 'autoFocus' | 'type' | 'inputMode' | 'isReadOnly'>) {
  return (
    <TextInput
      {...rest}
      name={name}
      label={label}
      value={control.typed[name] ?? ''}
      onChange={(value) => control.change({ [name]: value })}
      problem={control.problemAt(name)}
    />
  )
}

/** Several lines of a form. */
export function AreaField({ control, name, label }: FieldProps) {
  return (
    <TextArea
      name={name}
      label={label}
      value={control.typed[name] ?? ''}
      onChange={(value) => control.change({ [name]: value })}
      problem={control.problemAt(name)}
    />
  )
}
