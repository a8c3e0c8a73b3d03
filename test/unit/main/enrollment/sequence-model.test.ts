import { planOf, stepId } from '@main/enrollment/sequence/plan'
import { nextStep, progressOf, statusOf } from '@main/enrollment/sequence/progress'
import { enrollmentDetails, type EnrollmentDetails } from '@shared/domain/enrollment-draft'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ModelServer } from '../../../support/enrollment-model/model-server'
import type { Pick } from '../../../support/enrollment-model/mishaps'
import { type ModelRow, modelRow, ModelStation } from '../../../support/enrollment-model/model-station'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** One enrollment with everything, in some of its shapes. */
function detailsOf(n: number, { photos, isKnown }: { photos: number; isKnown: boolean }): EnrollmentDetails {
  const id = (k: number): string => uuid(n * 100 + k)
  const known = { target: { kind: 'known-person', personId: 'known' } }
  const fresh = { target: { kind: 'new-person' }, name: { firstName: `Name ${String(n)}`, lastName: 'Berg' } }
  return enrollmentDetails.parse({
    enrollmentId: id(99),
    ...(isKnown ? known : fresh),
    photos: Array.from({ length: photos }, (_, at) => ({ attachmentId: id(at) })),
    proof: id(50),
    // Steps are told apart by their keys, so that two enrollments for one person do not look like a double.
    tags: [{ tagId: `vip-${String(n)}`, expires: 'default' }],
    fields: [{ name: `Badge ${String(n)}`, value: { kind: 'text', text: 'A-7' } }],
    documents: [{ attachmentId: id(60), name: 'form.pdf' }]
  })
}

/** Every mishap, in order; when they are used up all goes well, so that each run comes to an end. */
function scripted(mishaps: readonly number[]): Pick {
  let at = 0
  return (choices) => {
    const mishap = mishaps[at]
    at += 1
    return mishap === undefined ? 0 : mishap % choices
  }
}

const enrollments = fc.array(
  fc.record({
    photos: fc.integer({ min: 1, max: 2 }),
    isKnown: fc.boolean(),
    wasSearched: fc.boolean()
  }),
  { minLength: 1, maxLength: 2 }
)
const mishaps = fc.array(fc.nat({ max: 200_000 }), { maxLength: 150, size: 'max' })

const outcomesOf = (row: ModelRow) => {
  const progress = progressOf(row.plan, row.journal)
  return { progress, of: (id: string) => progress.plan.steps.find((step) => stepId(step) === id) }
}

function checkRow(row: ModelRow, server: ModelServer): void {
  const { progress } = outcomesOf(row)
  expect(nextStep(progress)).toBeUndefined()
  const person = server.person(progress.personId)
  for (const step of row.plan.steps) {
    if (step.kind === 'search' || step.kind === 'proof') continue
    const isLeftOut = statusOf(progress, step).kind === 'left-out'
    const all = step.kind === 'photo' ? server.people.flatMap(({ photos }) => photos) : person.items
    const one = step.kind === 'photo' ? step.key : step.kind === 'name' ? row.name : stepId(step)
    const times = all.filter((each) => each === one).length
    // Left out may have been said of something that had arrived all the same, never twice.
    if (isLeftOut) expect(times, `${stepId(step)} left out`).toBeLessThanOrEqual(1)
    else expect(times, stepId(step)).toBe(1)
  }
}

/** Whatever was begun was brought to an end before anything else was begun. */
function checkJournal({ journal }: ModelRow): void {
  let unresolved: string | undefined
  for (const { event } of journal) {
    const id = stepId(event.step)
    if (unresolved !== undefined) expect(id).toBe(unresolved)
    if (event.kind === 'begun') unresolved = id
    else if (
      event.kind !== 'answered' ||
      !['try-again', 'rename', 'send-in-spite'].includes(event.answer.kind)
    )
      unresolved = undefined
  }
  expect(unresolved).toBeUndefined()
}

describe('an enrollment, whatever happens on the way', () => {
  it('makes one person, and everything of it once', () => {
    const property = fc.property(enrollments, mishaps, (wanted, script) => {
      const server = new ModelServer()
      server.add('known', 'Known')
      const rows = wanted.map(({ wasSearched, ...shape }, n) =>
        modelRow(detailsOf(n + 1, shape), wasSearched)
      )
      new ModelStation(server, rows, scripted(script)).deliverAll()

      for (const row of rows) {
        checkJournal(row)
        checkRow(row, server)
      }
      const made = rows.filter((row) => outcomesOf(row).progress.personId !== 'known')
      expect(server.people).toHaveLength(1 + made.length)
      const names = server.people.map(({ items }) => items.filter((item) => !item.includes(':')))
      expect(names.every((each) => each.length === 1)).toBe(true)
    })
    fc.assert(property, { numRuns: 4_000 })
  })
})

describe('the plan', () => {
  it('is the same for the same details, so that a journal always fits', () => {
    const details = detailsOf(1, { photos: 2, isKnown: false })
    expect(planOf(details, false)).toEqual(planOf(enrollmentDetails.parse(details), false))
    expect(planOf(details, false).steps.map(stepId)).toEqual([
      'search',
      `photo:${uuid(100)}`,
      'name',
      'tag:vip-1',
      'field:Badge 1',
      `photo:${uuid(101)}`,
      `document:${uuid(160)}`,
      `proof:${uuid(150)}`
    ])
  })
})
