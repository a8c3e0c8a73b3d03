import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import { addressDraft, noteDraft } from '@shared/domain/person-items'
import type { z } from 'zod'
import { nameProblem } from '../check-name'
import { addressParts, type DetailsDraft, documentIn } from './details-draft'
import type { DetailPlace, DetailProblem, DetailProblems } from './detail-problem'
import { readField } from './read-field'

export type EnrollmentForm = EnrollmentPolicy['form']

export interface DetailsCheck {
  readonly form: EnrollmentForm
  /** Somebody whom the server knows has a name already, and what a site asks of new people is not asked again. */
  readonly isNewPerson: boolean
  /** The local date, `YYYY-MM-DD`. */
  readonly today: string
}

type Found = readonly [DetailPlace, DetailProblem | undefined]

/** Judges the form as it stands. No entry: it can be submitted. */
export function checkDetails(
  draft: DetailsDraft,
  { form, isNewPerson, today }: DetailsCheck
): DetailProblems {
  const found: readonly Found[] = isNewPerson
    ? [
        ...nameProblems(draft),
        ...form.fields.map((field): Found => {
          const read = readField(field, draft.fields[field.name] ?? '', today)
          return [`field.${field.name}`, read !== undefined && 'problem' in read ? read.problem : undefined]
        }),
        ...addressProblems(draft, form),
        ...noteProblems(draft, form, true),
        ...documentProblems(draft, form)
      ]
    : noteProblems(draft, form, false)
  return new Map(
    found.flatMap(([place, problem]) => (problem === undefined ? [] : [[place, problem] as const]))
  )
}

export function isBlank(typed: Readonly<Record<string, string>>): boolean {
  return Object.values(typed).every((part) => part.trim() === '')
}

function nameProblems({ name }: DetailsDraft): readonly Found[] {
  return (['firstName', 'lastName'] as const).map((part) => {
    const kind = nameProblem(part, name[part])
    return [part, kind === 'too-long' ? { kind, most: 100 } : kind && { kind }]
  })
}

/** An address that a site asks for says at least where: street and city. */
const neededOfAddress: readonly string[] = ['street', 'city']

function addressProblems({ address }: DetailsDraft, form: EnrollmentForm): readonly Found[] {
  if (form.address === 'off') return []
  return addressParts.map((part) => {
    const isNeeded = form.address === 'required' && neededOfAddress.includes(part)
    if (isNeeded && address[part].trim() === '') return [`address.${part}`, { kind: 'missing' }]
    return [`address.${part}`, textProblem(addressDraft.shape[part], address[part])]
  })
}

function noteProblems({ note }: DetailsDraft, form: EnrollmentForm, isAsked: boolean): readonly Found[] {
  if (form.note === 'off') return []
  const body: Found = ['note.body', textProblem(noteDraft.shape.body, note.body)]
  if (note.summary.trim() !== '') {
    return [['note.summary', textProblem(noteDraft.shape.summary, note.summary)], body]
  }
  if (form.note === 'required' && isAsked) return [['note.summary', { kind: 'missing' }], body]
  return note.body.trim() === '' ? [] : [['note.summary', { kind: 'summary-missing' }], body]
}

function documentProblems(draft: DetailsDraft, form: EnrollmentForm): readonly Found[] {
  return form.documents.map(({ id, required }) => [
    `document.${id}`,
    required && documentIn(draft, id) === undefined ? { kind: 'document-missing' } : undefined
  ])
}

function textProblem(schema: z.ZodType, typed: string): DetailProblem | undefined {
  const checked = schema.safeParse(typed)
  if (checked.success) return undefined
  const [issue] = checked.error.issues
  return issue?.code === 'too_big'
    ? { kind: 'too-long', most: Number(issue.maximum) }
    : { kind: 'bad-characters' }
}
