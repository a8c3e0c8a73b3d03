import { randomUUID } from 'node:crypto'
import { questionTitle } from '@renderer/outbox/question-title'
import { stateWords } from '@renderer/outbox/state-words'
import { en } from '@renderer/text/messages'
import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import type { OutboxItem } from '@shared/domain/outbox'
import type { Identification } from '@shared/domain/recognition'
import type { Result } from '@shared/result'
import { expect } from 'vitest'
import { submitVisit } from '../../support/enrollment-desk'
import { readTruth } from '../../support/server-truth'
import type { FaultDesk } from './fault-desk'

/** What somebody at the desk does while something is wrong. */
export const acts = ['sign-in', 'identify', 'compare', 'edit', 'enroll', 'name'] as const
export type Act = (typeof acts)[number]

/** The request that the act is about. An enrollment is hit in two places: at the photo, and at the name behind it. */
export const requestOf: Readonly<Record<Act, RegExp>> = {
  'sign-in': /^POST .*\/authenticate$/,
  identify: /^POST .*\/publishWithResponse$/,
  compare: /^POST .*\/faceCompare$/,
  edit: /^PUT .*\/notes$/,
  enroll: /^POST .*\/faceEnroll$/,
  name: /^PUT .*\/aliases$/
}

export interface Outcome {
  /** What stands on the screen; `done` where all is well. */
  readonly words: string
  readonly lost: number
  readonly doubled: number
}

/** Does it while the fault lasts, then has the line healed and does it again. */
export async function goThrough(act: Act, desk: FaultDesk, heal: () => Promise<void>): Promise<Outcome> {
  switch (act) {
    case 'sign-in':
      return signInThrough(desk, heal)
    case 'identify':
      return askThrough(heal, async () => {
        const answer = await desk.station.call('people:identify', { probe: desk.known.photo })
        return answer.ok ? foundWords(answer.value) : errorWords(answer)
      })
    case 'compare':
      return askThrough(heal, async () => {
        const { photo } = desk.known
        const answer = await desk.station.call('faces:compare', { first: photo, second: photo })
        return answer.ok && answer.value.verdict === 'same' ? 'done' : errorWords(answer)
      })
    case 'edit':
      return editThrough(desk, heal)
    case 'enroll':
    case 'name':
      return enrollThrough(desk, heal)
  }
}

/** Of something that is only asked: it is lost when it does not work afterwards either. */
async function askThrough(heal: () => Promise<void>, ask: () => Promise<string>): Promise<Outcome> {
  const words = await ask()
  await heal()
  return { words, lost: (await ask()) === 'done' ? 0 : 1, doubled: 0 }
}

async function signInThrough(desk: FaultDesk, heal: () => Promise<void>): Promise<Outcome> {
  const station = desk.anotherStation()
  const outcome = await askThrough(heal, async () =>
    errorWords(await station.call('server:sign-in', { ...desk.account, remember: false }))
  )
  await station.stop()
  return outcome
}

async function editThrough(desk: FaultDesk, heal: () => Promise<void>): Promise<Outcome> {
  const { station, known } = desk
  const { personId } = known
  const note = { summary: randomUUID(), body: 'At the desk', author: 'front' }
  const save = async (): Promise<string> =>
    errorWords(await station.call('people:save-note', { personId, note }))
  const { words } = await askThrough(heal, save)
  const person = await station.call('people:read', { personId })
  if (!person.ok || person.value.notes.state !== 'open') throw new Error('the notes cannot be read')
  const notes = person.value.notes.items.filter(({ summary }) => summary === note.summary).length
  return { words, lost: notes === 0 ? 1 : 0, doubled: Math.max(0, notes - 1) }
}

async function enrollThrough(desk: FaultDesk, heal: () => Promise<void>): Promise<Outcome> {
  const { station, databasePath } = desk
  const before = await readTruth(databasePath, ({ people }) => people)
  const photo = desk.stranger()
  const name = { firstName: 'Nora', lastName: 'Vance' }
  const visit = { photos: [photo], proof: photo, details: { name } }
  const { details, submitted } = await submitVisit(station, visit)
  // Whatever is wrong: what was accepted is saved.
  expect(submitted).toMatchObject({ ok: true })
  const item = await stateAtRest(desk, details)
  await heal()
  const personId = await delivered(desk, details)
  return { words: itemWords(item, desk.clock.now()), ...(await countOf(desk, details, personId, before)) }
}

/** What the server really holds of one enrollment, beyond the people who were there before. */
export async function countOf(
  { databasePath }: FaultDesk,
  details: EnrollmentDetails,
  personId: string,
  before: number
): Promise<Pick<Outcome, 'lost' | 'doubled'>> {
  const [people, record] = await readTruth(
    databasePath,
    (truth) => [truth.people, truth.recordOf({ details })] as const
  )
  const { faces, aliases } = record.counts
  const isHere = record.personIds.includes(personId) && faces > 0 && aliases > 0
  const more = [people - before, record.personIds.length, faces, aliases].map((n) => Math.max(0, n - 1))
  return { lost: isHere ? 0 : 1, doubled: more.reduce((sum, n) => sum + n) }
}

/** An enrollment with which the station does nothing more by itself at this moment. */
async function stateAtRest({ station }: FaultDesk, { enrollmentId }: EnrollmentDetails): Promise<OutboxItem> {
  let item: OutboxItem | undefined
  const look = async () => {
    const read = await station.call('outbox:read', { enrollmentId })
    item = read.ok ? read.value : undefined
    return item?.state.kind
  }
  await expect.poll(look, { timeout: 40_000, interval: 20 }).toMatch(/^(waiting|blocked|done)$/)
  if (item === undefined) throw new Error('the enrollment is gone')
  return item
}

/** Lets time pass until the server has it. Whoever is asked something tries again. @returns the person's id */
export async function delivered(
  { station, clock }: FaultDesk,
  { enrollmentId }: EnrollmentDetails
): Promise<string> {
  let personId: string | undefined
  const look = async () => {
    const read = await station.call('outbox:read', { enrollmentId })
    if (!read.ok) return read.error.code
    const { state } = read.value
    if (state.kind === 'blocked')
      await station.call('outbox:answer', { enrollmentId, answer: { kind: 'try-again' } })
    if (state.kind === 'done') personId = state.personId
    else clock.advance(2_000)
    return state.kind
  }
  await expect.poll(look, { timeout: 40_000, interval: 20 }).toBe('done')
  return personId ?? ''
}

/** As the screens say it: what happened. */
const errorWords = (answer: Result<unknown>): string =>
  answer.ok ? 'done' : en.errors[answer.error.code].title

/** The only person who is asked for is enrolled. */
const foundWords = (found: Identification): string =>
  found.outcome === 'match' ? 'done' : en.identify.unknown[found.outcome].title

/** What the outbox says of it. */
function itemWords(item: OutboxItem, now: number): string {
  const { state } = item
  if (state.kind === 'done') return 'done'
  if (state.kind === 'blocked') return questionTitle(state.question, en.questions)
  return stateWords(item, en, now).replace(/, next try at .*$/, '')
}
