import type { ProofOutcome } from '@shared/domain/outbox'
import type { Identification } from '@shared/domain/recognition'
import type { IdentifyStrategy } from '@shared/domain/recognition'
import { assertNever } from '@shared/errors'
import type { Result } from '@shared/result'
import { IdentificationService } from '../../services/identification-service'
import type { ProbeContext } from '../../services/probe'
import { candidatesOf } from '../candidates'
import type { Command, Outcome } from '../sequence/command'
import type { OpenEntry } from './entry'
import { look } from './look'
import { send, type SendParts } from './send'

export interface CommandParts extends SendParts {
  readonly context: ProbeContext
  /** How the site searches. */
  readonly strategy: () => IdentifyStrategy
}

/** Does at the server what the sequence has decided, and says what came of it. */
export async function runCommand(parts: CommandParts, command: Command, entry: OpenEntry): Promise<Outcome> {
  switch (command.kind) {
    case 'look':
      return look(parts.client, parts.context, command, entry)
    case 'send':
      return send(parts, command, entry)
    case 'search': {
      const found = await searchWith(parts, entry, entry.details.photos[0]?.attachmentId)
      if (!found.ok) return failed(found)
      const strong = candidatesOf(found.value).filter(({ strength }) => strength === 'strong')
      return { kind: 'searched', candidates: strong }
    }
    case 'prove': {
      const found = await searchWith(parts, entry, command.step.key)
      if (!found.ok) return failed(found)
      return { kind: 'proved', proof: proofBy(found.value, command.personId) }
    }
    default:
      return assertNever(command)
  }
}

async function searchWith(
  { client, context, names, strategy }: CommandParts,
  entry: OpenEntry,
  attachmentId = ''
): Promise<Result<Identification>> {
  const photo = await entry.attachment(attachmentId)
  if (!photo.ok) return photo
  const { bytes, alignedFace } = photo.value
  return new IdentificationService(client, context, names, strategy).identify({ probe: bytes, alignedFace })
}

function failed({ error }: Extract<Result<never>, { ok: false }>): Outcome {
  if (error.code !== 'identities/forbidden') return { kind: 'failed', error }
  return { kind: 'not-permitted', ...(error.permissions && { permissions: error.permissions }) }
}

/** Found is who is found for certain. */
function proofBy(found: Identification, personId: string): ProofOutcome {
  const [candidate] = candidatesOf(found)
  if (candidate === undefined) return 'not-found'
  if (candidate.person.personId.toLowerCase() !== personId.toLowerCase()) return 'other-person'
  return candidate.strength === 'strong' ? 'found' : 'not-found'
}
