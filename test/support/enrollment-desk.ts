import { randomUUID } from 'node:crypto'
import { type EnrollmentDetails, enrollmentDetails } from '@shared/domain/enrollment-draft'
import type { OutboxItem, OutboxState } from '@shared/domain/outbox'
import type { Result } from '@shared/result'
import { expect } from 'vitest'
import type { ManualClock } from './manual-clock'
import type { TestStation } from './test-station'

export const anna = { firstName: 'Anna', lastName: 'Berg' }

export interface Visit {
  readonly photos: readonly Uint8Array<ArrayBuffer>[]
  readonly proof?: Uint8Array<ArrayBuffer>
  readonly document?: Uint8Array<ArrayBuffer>
  readonly searched?: boolean
  readonly details?: object
}

/** Does what the window does: attach, search, submit. */
export async function submitVisit(
  station: TestStation,
  { photos, proof, document, searched = true, details = {} }: Visit
): Promise<{ readonly details: EnrollmentDetails; readonly submitted: Result<OutboxItem> }> {
  const enrollmentId = randomUUID()
  const attach = async (kind: 'photo' | 'proof', jpeg: Uint8Array<ArrayBuffer>): Promise<string> => {
    const attachmentId = randomUUID()
    const attached = await station.call('enrollments:attach', {
      enrollmentId,
      attachment: { kind, attachmentId, jpeg }
    })
    expect(attached.ok).toBe(true)
    return attachmentId
  }
  const photoIds: string[] = []
  for (const jpeg of photos) photoIds.push(await attach('photo', jpeg))
  const proofId = proof && (await attach('proof', proof))
  const documentId = randomUUID()
  if (document) {
    await station.call('enrollments:attach', {
      enrollmentId,
      attachment: { kind: 'document', attachmentId: documentId, content: document }
    })
  }
  if (searched) await station.call('enrollments:search', { enrollmentId, attachmentId: photoIds[0] ?? '' })
  const whole = enrollmentDetails.parse({
    enrollmentId,
    target: { kind: 'new-person' },
    name: anna,
    photos: photoIds.map((attachmentId) => ({ attachmentId })),
    ...(proofId === undefined ? {} : { proof: proofId }),
    ...(document ? { documents: [{ attachmentId: documentId, name: 'form.pdf' }] } : {}),
    ...details
  })
  return { details: whole, submitted: await station.call('enrollments:submit', whole) }
}

/** Enrolls somebody by a search, a photo and a name, to the end. The station must have been started. */
export async function enrollPerson(
  station: TestStation,
  clock: ManualClock,
  photo: Uint8Array<ArrayBuffer>,
  name = anna
): Promise<{ readonly personId: string }> {
  const { details, submitted } = await submitVisit(station, { photos: [photo], details: { name } })
  if (!submitted.ok) throw new Error(submitted.error.code)
  return until(station, clock, details.enrollmentId, 'done')
}

/** Lets the station's time pass until an enrollment is where it should be. */
export async function until<K extends OutboxState['kind']>(
  station: TestStation,
  clock: ManualClock,
  enrollmentId: string,
  kind: K
): Promise<Extract<OutboxState, { kind: K }>> {
  let state: OutboxState | undefined
  await expect
    .poll(
      async () => {
        const item = await station.call('outbox:read', { enrollmentId })
        state = item.ok ? item.value.state : undefined
        if (state?.kind !== kind) clock.advance(2_000)
        return state?.kind
      },
      { timeout: 40_000, interval: 30 }
    )
    .toBe(kind)
  if (state?.kind !== kind) throw new Error('it is not there')
  return state as Extract<OutboxState, { kind: K }>
}
