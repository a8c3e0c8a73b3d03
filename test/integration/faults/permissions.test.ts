import type { FaceEngine } from '@sandbox/engine/face-engine'
import { type Permission, permissions } from '@sandbox/permissions'
import { en } from '@renderer/text/messages'
import type { AppError, NamedPermission } from '@shared/errors'
import type { Result } from '@shared/result'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitVisit, until } from '../../support/enrollment-desk'
import { createTestEngine } from '../../support/sandbox-engine'
import { readTruth } from '../../support/server-truth'
import { type FaultDesk, openFaultDesk } from './fault-desk'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

const { facePublishing, faceDetection, faceEnrollment, mutateAllIdentity, mutateAliases } = permissions

interface Refusal {
  readonly code: AppError['code']
  readonly permissions?: readonly NamedPermission[] | undefined
}
type Ask = (desk: FaultDesk) => Promise<Refusal | undefined>

const refusalOf = (answer: Result<unknown>): Refusal | undefined => (answer.ok ? undefined : answer.error)

/** An enrollment that gets as far as it may, and then is asked about. It stays in the outbox. */
const enroll: Ask = async (desk) => {
  const photo = desk.stranger()
  const { details } = await submitVisit(desk.station, { photos: [photo] })
  const { enrollmentId } = details
  const { question } = await until(desk.station, desk.clock, enrollmentId, 'blocked')
  const people = await readTruth(desk.databasePath, (truth) => truth.people)
  expect(people).toBeLessThanOrEqual(2)
  expect(await desk.station.call('outbox:read', { enrollmentId })).toMatchObject({ ok: true })
  return question.kind === 'refused' ? question : undefined
}

const rows: readonly (readonly [string, Ask, readonly Permission[], NamedPermission])[] = [
  [
    'identify',
    async ({ station, known }) => refusalOf(await station.call('people:identify', { probe: known.photo })),
    [facePublishing],
    { category: 'Facial Recognition Services', name: 'Face Publishing' }
  ],
  [
    'compare',
    async ({ station, known: { photo } }) =>
      refusalOf(await station.call('faces:compare', { first: photo, second: photo })),
    [faceDetection],
    { category: 'Facial Recognition Services', name: 'Face Detection' }
  ],
  [
    'edit',
    async ({ station, known: { personId } }) => {
      const note = { summary: 'Visit', body: '', author: '' }
      return refusalOf(await station.call('people:save-note', { personId, note }))
    },
    [mutateAllIdentity],
    { category: 'Identities', name: 'Mutate All Identity' }
  ],
  ['enroll', enroll, [faceEnrollment], { category: 'Facial Recognition Services', name: 'Face Enrollment' }],
  ['name', enroll, [mutateAllIdentity, mutateAliases], { category: 'Identities', name: 'Mutate Aliases' }]
]

describe('without the permission for it, the server refuses and the station names what is missing', () => {
  it.each(rows)('%s', async (_, ask, missing, named) => {
    const granted = Object.values(permissions).filter((each) => !missing.includes(each))
    const desk = await openFaultDesk({ engine, granted })
    const refusal = await ask(desk)
    expect(refusal?.code).toBe('identities/forbidden')
    expect(refusal?.permissions).toContainEqual(named)
    expect(en.errors['identities/forbidden'].title).toBe('This station may not do that')
    await desk.close()
  })
})
