import { type FieldSetting, fieldSetting } from '@shared/domain/field-setting'
import { paragraphs } from '@shared/domain/text'
import { type LineProblem, lineProblem, optionalLineProblem } from '../check-line'

export const fieldKinds = ['text', 'date'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** The definition of a custom field as somebody types it. */
export interface FieldForm {
  readonly kind: FieldKind
  readonly entityType: string
  readonly fieldId: string
  readonly name: string
  readonly description: string
  readonly required: boolean
}

export type FieldPlace = 'entityType' | 'fieldId' | 'name' | 'description'
export type FieldProblems = Readonly<Partial<Record<FieldPlace, LineProblem>>>

export const emptyFieldForm: FieldForm = {
  kind: 'text',
  entityType: '',
  fieldId: '',
  name: '',
  description: '',
  required: false
}

export function checkField({ entityType, fieldId, name, description }: FieldForm): FieldProblems {
  const { shape } = fieldSetting
  const found: readonly (readonly [FieldPlace, LineProblem | undefined])[] = [
    ['entityType', lineProblem(entityType, 100, shape.entityType)],
    ['fieldId', lineProblem(fieldId, 100, shape.fieldId)],
    ['name', lineProblem(name, 200, shape.name)],
    ['description', optionalLineProblem(description, 2000, paragraphs(2000))]
  ]
  return Object.fromEntries(found.filter(([, problem]) => problem !== undefined))
}

/** @returns undefined while anything is not right */
export function settingOf(form: FieldForm): FieldSetting | undefined {
  const read = fieldSetting.safeParse({ ...form, fieldId: form.fieldId.trim() })
  return read.success ? read.data : undefined
}
