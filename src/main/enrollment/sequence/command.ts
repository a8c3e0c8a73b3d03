import type { Candidate } from '@shared/domain/enrollment-draft'
import type { ProofOutcome, Question, Step } from '@shared/domain/outbox'
import type { AppError, ErrorCode, NamedPermission } from '@shared/errors'

/** One thing to do at the server. What is sent stands in the enrollment's content, not here. */
export type Command =
  /** Search with the first photo: the server may know the person. */
  | { readonly kind: 'search'; readonly step: Step }
  /** See whether the server has it. A photo without `personId` is also looked for by the picture. */
  | { readonly kind: 'look'; readonly step: Step; readonly personId?: string }
  /** Changes something. Recorded as begun before, and sent once. */
  | { readonly kind: 'send'; readonly step: Step; readonly personId?: string; readonly force: boolean }
  /** Search with the second frame. */
  | { readonly kind: 'prove'; readonly step: Step; readonly personId: string }

export type Decision =
  | Command
  /** Nothing can be known before this time. */
  | { readonly kind: 'wait'; readonly until: number; readonly code: ErrorCode }
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'finish'; readonly personId: string; readonly proof: ProofOutcome }

/** What came of a command. */
export type Outcome =
  /** Of `search`. `candidates`: strong ones only. */
  | { readonly kind: 'searched'; readonly candidates: readonly Candidate[] }
  /** Of `look`: the server has it. */
  | { readonly kind: 'there'; readonly personId?: string; readonly faceId?: string }
  | { readonly kind: 'absent' }
  /** The server has the photo, but not certainly for whom. */
  | { readonly kind: 'whose'; readonly candidates: readonly Candidate[] }
  /** Of `look`: nobody tells, because it cannot be listed or the account may not read it. */
  | { readonly kind: 'closed' }
  /** Of `search` and `prove`: the account may not. */
  | { readonly kind: 'not-permitted'; readonly permissions?: readonly NamedPermission[] }
  /** Of `send`. */
  | { readonly kind: 'sent'; readonly personId?: string; readonly faceId?: string }
  | { readonly kind: 'proved'; readonly proof: ProofOutcome }
  | { readonly kind: 'failed'; readonly error: AppError }

/**
 * What the last look came to. It holds for the next command only and is not recorded: after a restart the station looks
 * again.
 */
export type Seen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'absent'; readonly step: Step }
  /** It cannot be seen whether it is there. */
  | { readonly kind: 'closed'; readonly step: Step }

export const nothingSeen: Seen = { kind: 'nothing' }
