import type { Candidate, EnrollmentSearch } from '@shared/domain/enrollment-draft'
import { enrollmentPolicy, type EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { OutboxItem, OutboxState } from '@shared/domain/outbox'
import { ok } from '@shared/result'
import { enrollmentReducer, startVisit } from '@renderer/flow/enrollment/enrollment-reducer'
import type { VisitEffect, VisitEvent } from '@renderer/flow/enrollment/events'
import type { Enrolling, Visit, VisitStart } from '@renderer/flow/enrollment/visit'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import { shotWith } from '../hand-made-shot'

export const enrollmentId = '3b1f8a52-6f0e-4b7e-9d36-0c9f5a4e2b11'
export const today = '2026-03-04'
export const limits = captureProfiles.enrollment

export const plainPolicy: EnrollmentPolicy = enrollmentPolicy.parse({})

/** A site with a consent in two languages, and every kind of question. */
export const fullPolicy: EnrollmentPolicy = enrollmentPolicy.parse({
  consent: {
    texts: [
      {
        language: 'en',
        version: '7',
        title: 'Your photo',
        body: 'We keep it.',
        alternative: 'Use the paper form.'
      },
      {
        language: 'de',
        version: '7',
        title: 'Ihr Foto',
        body: 'Wir bewahren es auf.',
        alternative: 'Nehmen Sie das Formular.'
      }
    ]
  },
  form: {
    tags: ['tag-2', 'tag-1'],
    fields: [
      { kind: 'text', name: 'Company', label: 'Company', maxLength: 10, required: true },
      { kind: 'text', name: 'Role', label: 'Role', choices: ['Guest', 'Worker'] },
      { kind: 'date', name: 'Born', label: 'Date of birth', when: 'past' },
      { kind: 'date', name: 'Until', label: 'Valid until', when: 'future' },
      { kind: 'number', name: 'Floor', label: 'Floor', least: 0, most: 20 },
      { kind: 'boolean', name: 'Car', label: 'Comes by car', required: true }
    ],
    address: 'required',
    note: 'optional',
    documents: [{ id: 'id-card', label: 'ID card', required: true }]
  }
})

export const shot = {
  ...shotWith(1),
  secondFrame: { jpeg: new Uint8Array([0xff, 0xd8, 99]) }
}
export const ids = { photo: 'photo-1', proof: 'proof-1' }

export function candidate(strength: Candidate['strength'], personId = 'p1'): Candidate {
  return {
    person: { personId, name: { firstName: 'Ada', lastName: 'Lind' }, tags: [] },
    faceId: 'f1',
    confidence: strength === 'strong' ? 0.97 : 0.6,
    strength
  }
}

export function itemIn(state: OutboxState): OutboxItem {
  return {
    enrollmentId,
    isNewPerson: true,
    createdAt: '2026-03-04T10:00:00Z',
    state,
    stepsDone: 1,
    stepsTotal: 4,
    attempts: 1,
    wasSearched: true
  }
}

export interface Ran {
  readonly state: Enrolling
  readonly effects: readonly VisitEffect[]
}

export function run(from: Enrolling, ...events: readonly VisitEvent[]): Ran {
  let state = from
  const effects = events.flatMap((event) => {
    const step = enrollmentReducer(state, event)
    state = step.state
    return step.effects
  })
  return { state, effects }
}

export function begun(
  policy: EnrollmentPolicy = plainPolicy,
  start: VisitStart = { kind: 'anybody' }
): Enrolling {
  return run(startVisit(enrollmentId, limits, start).state, {
    type: 'policy-read',
    enrollmentId,
    result: ok(policy)
  }).state
}

export const taken: VisitEvent = { type: 'shot-taken', shot, ids }
export const accepted: VisitEvent = { type: 'shot-accepted' }
export function searched(search: EnrollmentSearch, attempt = 1): VisitEvent {
  return { type: 'searched', enrollmentId, attempt, result: ok(search) }
}
export const typedName: VisitEvent = {
  type: 'details-typed',
  change: { name: { firstName: 'Ada', lastName: 'Lovelace' } }
}
export const confirmed: VisitEvent = { type: 'details-confirmed', today }

/** As far as the details of somebody whom the server does not know. */
export function atDetails(policy: EnrollmentPolicy = plainPolicy): Enrolling {
  return run(begun(policy), taken, accepted, searched({ outcome: 'nobody' })).state
}

export function visitOf(enrolling: Enrolling): Visit {
  if (enrolling.phase !== 'visiting') throw new Error('still preparing')
  return enrolling
}

export function stepOf(enrolling: Enrolling): string {
  return enrolling.phase === 'visiting' ? enrolling.step.at : 'preparing'
}
