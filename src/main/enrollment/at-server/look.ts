import type { Candidate } from '@shared/domain/enrollment-draft'
import { assertNever } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import type { IdentitiesClient } from '../../identities/client'
import type { MatchedFace } from '../../identities/wire/faces'
import { type ProbeContext, publishProbe } from '../../services/probe'
import { isForbidden } from '../../services/record-refusal'
import { candidatesOf } from '../candidates'
import type { Command, Outcome } from '../sequence/command'
import { addressOf, fieldOf, nameOf, noteOf, type OpenEntry, tagOf } from './entry'
import { isSameAddress, isSameField, isSameName, isSameNote, isSameTag } from './same-content'

type Look = Extract<Command, { kind: 'look' }>

/** Sees whether the server has what a step would send. Changes nothing. */
export async function look(
  client: IdentitiesClient,
  context: ProbeContext,
  { step, personId }: Look,
  entry: OpenEntry
): Promise<Outcome> {
  const { details } = entry
  if (step.kind === 'photo') return lookForPhoto(client, context, { step, personId }, entry)
  if (personId === undefined) throw new Error('only a photo can be for nobody')
  switch (step.kind) {
    case 'name':
      return among(await client.readAliases(personId), (alias) => isSameName(alias, nameOf(details)))
    case 'tag': {
      const { tagId, expires } = tagOf(details, step)
      return among(await client.readPersonTags(personId), (tag) => isSameTag(tag, tagId, expires))
    }
    case 'field': {
      const wanted = fieldOf(details, step)
      return among(await client.readFields(personId, wanted.name), (field) => isSameField(field, wanted))
    }
    case 'address':
      return among(await readAddresses(client, personId), (one) => isSameAddress(one, addressOf(details)))
    case 'note':
    case 'consent':
      return among(await client.readNotes(personId), (note) => isSameNote(note, noteOf(details, step)))
    case 'document':
      // The server has no list of them.
      return { kind: 'closed' }
    case 'search':
    case 'proof':
      throw new Error(`${step.kind} leaves nothing to look for`)
    default:
      return assertNever(step.kind)
  }
}

function among<T>(answer: Result<T[]>, isIt: (item: T) => boolean): Outcome {
  if (isForbidden(answer)) return { kind: 'closed' }
  if (!answer.ok) return { kind: 'failed', error: answer.error }
  return { kind: answer.value.some(isIt) ? 'there' : 'absent' }
}

/** No call reads addresses alone. */
async function readAddresses(client: IdentitiesClient, personId: string) {
  const person = await client.readPerson(personId)
  if (!person.ok) return person
  const { addresses } = person.value
  return ok(addresses.state === 'open' ? addresses.items : [])
}

async function lookForPhoto(
  client: IdentitiesClient,
  context: ProbeContext,
  { step, personId }: Pick<Look, 'step'> & { personId: string | undefined },
  entry: OpenEntry
): Promise<Outcome> {
  const exists = await client.imageReferenceExists(step.key ?? '')
  if (!exists.ok && !isForbidden(exists)) return { kind: 'failed', error: exists.error }
  if (exists.ok && !exists.value) return { kind: 'absent' }
  // Whose it is has been known all along.
  if (personId !== undefined) return { kind: exists.ok ? 'there' : 'closed' }

  const photo = await entry.attachment(step.key ?? '')
  if (!photo.ok) return { kind: 'failed', error: photo.error }
  const found = await publishProbe(client, context, photo.value.bytes)
  if (!found.ok) {
    if (!isForbidden(found)) return { kind: 'failed', error: found.error }
    return exists.ok ? { kind: 'whose', candidates: [] } : { kind: 'closed' }
  }
  const owner = await certainOwner(client, found.value)
  if (!owner.ok) return { kind: 'failed', error: owner.error }
  if (owner.value) return { kind: 'there', ...owner.value }
  return exists.ok ? { kind: 'whose', candidates: candidatesFrom(found.value) } : { kind: 'closed' }
}

/** Two encodings of one shot differ by nothing, so the same picture matches itself with practically full confidence. */
const samePictureConfidence = 0.99

/**
 * The server has the photo, but its answer with the person's id was lost. The person is found again by the very same
 * picture. Only a nameless person counts: an enrollment that stopped here has no name yet, and anybody with a name is
 * somebody else who looks alike. Anything less certain is a question for the attendant, never a guess.
 */
async function certainOwner(
  client: IdentitiesClient,
  face: MatchedFace | undefined
): Promise<Result<{ personId: string; faceId?: string } | undefined>> {
  if (!face?.person || (face.confidence ?? 0) < samePictureConfidence) return ok(undefined)
  const { personId } = face.person
  const aliases = await client.readAliases(personId)
  if (isForbidden(aliases)) return ok(undefined)
  if (!aliases.ok) return aliases
  if (aliases.value.length > 0) return ok(undefined)
  return ok({ personId, ...(face.faceId === undefined ? {} : { faceId: face.faceId }) })
}

function candidatesFrom(face: MatchedFace | undefined): Candidate[] {
  if (!face?.person) return []
  const { person, faceId, confidence } = face
  return candidatesOf({
    outcome: 'match',
    person,
    ...(faceId === undefined ? {} : { faceId }),
    ...(confidence === undefined ? {} : { confidence })
  })
}
