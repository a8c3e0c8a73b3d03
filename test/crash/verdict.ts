import type { GivenEnrollment } from './messages'
import type { Lives } from './run'
import type { Scenario } from './scenario'
import type { ServerRecord, ServerTruth } from '../support/server-truth'

export interface RunReport {
  readonly scenario: Scenario
  /** Accepted enrollments that the server has not, or not whole. */
  readonly lost: number
  /** People, photos, names and other parts that are there more than once. */
  readonly doubled: number
  /** Everything else that should not be: calls that failed, outbox and server that disagree. */
  readonly complaints: readonly string[]
  readonly questions: number
}

/** How often each part belongs to one person. The consent is a note too. */
function expectedCounts({ details }: GivenEnrollment): ServerRecord['counts'] {
  return {
    faces: details.photos.length,
    aliases: 1,
    person_tags: details.tags.length,
    entity_fields: details.fields.length,
    addresses: 1,
    notes: 2,
    file_documents: details.documents.length
  }
}

export function reportOf(
  scenario: Scenario,
  enrollments: readonly GivenEnrollment[],
  { accepted, items, failures, questions }: Lives,
  truth: ServerTruth
): RunReport {
  const complaints = [...failures]
  let lost = 0
  let doubled = Math.max(0, truth.people - enrollments.length)
  for (const enrollment of enrollments) {
    const { enrollmentId } = enrollment.details
    const record = truth.recordOf(enrollment)
    const item = items.get(enrollmentId)
    const differences = Object.entries(expectedCounts(enrollment)).map(([part, expected]) => ({
      part,
      more: record.counts[part as keyof ServerRecord['counts']] - expected
    }))
    if (record.personIds.length > 1) doubled += 1
    doubled += differences.filter(({ more }) => more > 0).length
    const isWhole = record.personIds.length > 0 && differences.every(({ more }) => more >= 0)
    if (!isWhole) {
      lost += 1
      complaints.push(`${item?.state.kind ?? 'not accepted'}: ${JSON.stringify(record.counts)}`)
    }
    if (!accepted.has(enrollmentId) && item === undefined) complaints.push('never accepted')
    if (item?.state.kind !== 'done') complaints.push(`ended as ${JSON.stringify(item?.state)}`)
    else if (item.state.personId !== record.personIds[0]) complaints.push('delivered to somebody else')
    else if (item.stepsDone !== item.stepsTotal) complaints.push('journal not complete')
    else if (item.state.proof !== 'found') complaints.push(`proof of find: ${item.state.proof}`)
  }
  return { scenario, lost, doubled, complaints, questions }
}
