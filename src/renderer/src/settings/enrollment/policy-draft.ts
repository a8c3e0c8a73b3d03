import type { EnrollmentPolicy, FormDocument, FormField, Presence } from '@shared/domain/enrollment-form'
import type { ConsentText } from '@shared/domain/consent'
import type { Keyed } from '../entries'

export interface TextDraft extends Keyed, Readonly<ConsentText> {}

/** A field with the rules of every kind as typed; those of the chosen kind count. */
export interface FieldDraft extends Keyed {
  readonly name: string
  readonly label: string
  readonly kind: FormField['kind']
  readonly required: boolean
  readonly maxLength: string
  /** One in each line; empty: anything can be typed. */
  readonly choices: string
  readonly when: 'any' | 'past' | 'future'
  readonly least: string
  readonly most: string
}

export interface DocumentDraft extends Keyed, Readonly<FormDocument> {}

/** The site's rules as they are typed; numbers are text until they are checked. */
export interface PolicyDraft {
  readonly texts: readonly TextDraft[]
  /** Undefined: all that the server has. */
  readonly tags: readonly string[] | undefined
  readonly fields: readonly FieldDraft[]
  readonly address: Presence
  readonly note: Presence
  readonly documents: readonly DocumentDraft[]
  readonly enrollWithoutSearch: boolean
  readonly offlineSignInDays: string
  readonly maxItems: string
  readonly maxAgeDays: string
  readonly keepDeliveredHours: string
}

/** As many of each as the contract lets through. */
export const mostEntries = { texts: 20, fields: 30, documents: 5 } as const

export function draftOf({ consent, form, outbox, ...rest }: EnrollmentPolicy): PolicyDraft {
  return {
    texts: consent.texts.map((text, key) => ({ key, ...text })),
    tags: form.tags,
    fields: form.fields.map((field, key) => fieldDraftOf(field, key)),
    address: form.address,
    note: form.note,
    documents: form.documents.map((document, key) => ({ key, ...document })),
    enrollWithoutSearch: rest.enrollWithoutSearch,
    offlineSignInDays: String(rest.offlineSignInDays),
    maxItems: String(outbox.maxItems),
    maxAgeDays: String(outbox.maxAgeDays),
    keepDeliveredHours: String(outbox.keepDeliveredHours)
  }
}

function fieldDraftOf(field: FormField, key: number): FieldDraft {
  const { name, label, required, kind } = field
  const blank = { ...newField(key), name, label, required, kind }
  switch (field.kind) {
    case 'text':
      return { ...blank, maxLength: String(field.maxLength), choices: (field.choices ?? []).join('\n') }
    case 'date':
      return { ...blank, when: field.when }
    case 'number':
      return { ...blank, least: numberText(field.least), most: numberText(field.most) }
    case 'boolean':
      return blank
  }
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

export function newText(key: number): TextDraft {
  return { key, language: '', version: '', title: '', body: '', alternative: '' }
}

export function newField(key: number): FieldDraft {
  return {
    key,
    name: '',
    label: '',
    kind: 'text',
    required: false,
    maxLength: '200',
    choices: '',
    when: 'any',
    least: '',
    most: ''
  }
}

/** @param others whose ids are taken: documents that waiting enrollments have are told by them */
export function newDocument(key: number, others: readonly DocumentDraft[]): DocumentDraft {
  const taken = new Set(others.map(({ id }) => id))
  let number = 1
  while (taken.has(`document-${number}`)) number += 1
  return { key, id: `document-${number}`, label: '', required: false }
}
