import { assertNever } from '@shared/errors'
import type { Result } from '@shared/result'
import type { IdentitiesClient } from '../../identities/client'
import type { OneAtATime } from '../../services/one-at-a-time'
import { PersonItemService } from '../../services/person-item-service'
import { PersonTagService } from '../../services/person-tag-service'
import { asRecordRefusal } from '../../services/record-refusal'
import type { TagNames } from '../../services/tag-names'
import type { Command, Outcome } from '../sequence/command'
import { addressOf, documentOf, fieldOf, nameOf, noteOf, type OpenEntry, tagOf } from './entry'

export interface SendParts {
  readonly client: IdentitiesClient
  readonly names: TagNames
  /** Shared with everybody who saves to the same people. */
  readonly saves: OneAtATime
}

type Send = Extract<Command, { kind: 'send' }>

/** Sends what one step is about, once. Whoever calls it has recorded so and has looked that it is not there yet. */
export async function send(parts: SendParts, command: Send, entry: OpenEntry): Promise<Outcome> {
  const { step, personId } = command
  if (step.kind === 'photo') return sendPhoto(parts, command, entry)
  if (personId === undefined) throw new Error('only a photo can be for nobody')
  const { details } = entry
  const items = new PersonItemService(parts.client, parts.saves)
  switch (step.kind) {
    case 'name':
      return sent(await items.saveAlias(personId, { ...nameOf(details), middleName: '', title: '' }))
    case 'tag': {
      const { tagId, expires } = tagOf(details, step)
      const tags = new PersonTagService(parts.client, parts.names, parts.saves)
      return sent(await tags.save(personId, tagId, expires))
    }
    case 'field':
      return sent(await items.saveField(personId, fieldOf(details, step)))
    case 'address':
      return sent(await items.saveAddress(personId, addressOf(details)))
    case 'note':
    case 'consent':
      return sent(await items.saveNote(personId, noteOf(details, step)))
    case 'document':
      return sendDocument(parts.client, { step, personId }, entry)
    case 'search':
    case 'proof':
      throw new Error(`${step.kind} sends nothing`)
    default:
      return assertNever(step.kind)
  }
}

async function sendPhoto(
  { client }: SendParts,
  { step, personId, force }: Send,
  entry: OpenEntry
): Promise<Outcome> {
  const photo = await entry.attachment(step.key ?? '')
  if (!photo.ok) return { kind: 'failed', error: photo.error }
  const added = await client.enrollFace(photo.value.bytes, photo.value.attachmentId, {
    force,
    ...(personId === undefined ? {} : { personId })
  })
  return added.ok ? { kind: 'sent', ...added.value } : { kind: 'failed', error: added.error }
}

async function sendDocument(
  client: IdentitiesClient,
  { step, personId }: Pick<Send, 'step'> & { personId: string },
  entry: OpenEntry
): Promise<Outcome> {
  const { name, description } = documentOf(entry.details, step)
  const document = await entry.attachment(step.key ?? '')
  if (!document.ok) return { kind: 'failed', error: document.error }
  const draft = { personId, name, description, content: new Uint8Array(document.value.bytes) }
  return sent(asRecordRefusal(await client.uploadDocument(draft)))
}

function sent(answer: Result<unknown>): Outcome {
  return answer.ok ? { kind: 'sent' } : { kind: 'failed', error: answer.error }
}
