import { type Field, fieldName } from '@shared/domain/person-items'
import type { FormField } from '@shared/domain/enrollment-form'
import type { Input } from '@shared/ipc/contract'
import { readField as readValue } from '../../flow/enrollment/read-field'
import { plainFieldValue } from '../../text/field-words'
import type { Typed } from '../editing/edits'
import { type Draft, part, problemsOf, refused } from './draft'

type FieldDraft = Input<'people:save-field'>['field']

export const fieldKinds = ['text', 'date', 'number', 'boolean'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** As long as the contract takes. */
const longestText = 4000

export function fieldTyped(field: Field | undefined): Typed {
  const { value } = field ?? { value: undefined }
  const kind = value === undefined || value.kind === 'none' ? 'text' : value.kind
  return { name: field?.name ?? '', kind, value: value === undefined ? '' : valueTyped(value) }
}

function valueTyped(value: Field['value']): string {
  if (value.kind !== 'boolean') return plainFieldValue(value)
  return value.boolean ? 'yes' : 'no'
}

/** @param before a field keeps its name: what the server makes of another one is not documented */
export function readField(typed: Typed, before: Field | undefined): Draft<FieldDraft, Field> {
  const name = before?.name ?? part(typed, 'name')
  const problems = before === undefined ? problemsOf(typed, { name: fieldName }) : new Map()
  const kind = fieldKinds.find((each) => each === typed['kind']) ?? 'text'
  const value = readValue(rulesOf(kind, name), typed['value'] ?? '', '')
  if (value === undefined) return refused(...problems, ['value', { kind: 'missing' }])
  if ('problem' in value) return refused(...problems, ['value', value.problem])
  if (problems.size > 0) return { ok: false, problems }
  const field = { fieldId: before?.fieldId, name, value }
  return { ok: true, send: field, shown: field }
}

/** The rules of a field about which the site has none. */
function rulesOf(kind: FieldKind, name: string): FormField {
  const common = { name, label: name, required: true }
  switch (kind) {
    case 'text':
      return { ...common, kind, maxLength: longestText }
    case 'date':
      return { ...common, kind, when: 'any' }
    case 'number':
    case 'boolean':
      return { ...common, kind }
  }
}
