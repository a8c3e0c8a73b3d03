import type { Permission } from '@sandbox/permissions'
import type { SandboxPolicy } from '@sandbox/policy'
import type { IdentifyStrategy } from '@shared/domain/recognition'
import type { Channel } from '@shared/ipc/channels'
import type { Result } from '@shared/result'
import type { ManualClock } from '../manual-clock'
import type { TestStation } from '../test-station'

/** What is at the server before each row runs. */
export interface Fixture {
  readonly personId: string
  readonly faceId: string
  readonly detectionId: string
  readonly tagId: string
  readonly documentId: string
  readonly photo: Uint8Array<ArrayBuffer>
  readonly otherPhoto: Uint8Array<ArrayBuffer>
  readonly crop: Uint8Array<ArrayBuffer>
}

export interface Cell {
  readonly station: TestStation
  readonly clock: ManualClock
  readonly fixture: Fixture
}

/** Makes the call through the channel. What has to be there first is made first, over the same station. */
export type Ask = (cell: Cell) => Promise<Result<unknown>>
/** What the answer means, if it means anything but an error of the status's own code. */
export type Meaning = (answer: Result<unknown>) => string

export interface CoverageRow {
  readonly channel: Channel
  readonly ask: Ask
  /** With ids that the server does not know. Absent: the server has no 404 here, so the answer is made one. */
  readonly askUnknown?: Ask
  /** Permissions that the account lacks in every column, so that the station takes this way. */
  readonly without?: readonly Permission[]
  /** Permissions taken away for the 403, where the table of operations names none. */
  readonly forbiddenWithout?: readonly Permission[]
  readonly forbiddenPolicy?: Partial<SandboxPolicy>
  /** Nothing is documented that an account may lack here: the answer is made a 403. */
  readonly forbiddenByFetch?: true
  /** A call without a token: what is refused is the password. */
  readonly wrongPassword?: true
  readonly unknownPolicy?: Partial<SandboxPolicy>
  readonly badBody?: { readonly body: string; readonly contentType: string }
  readonly strategy?: IdentifyStrategy
  readonly means?: {
    readonly unauthorized?: Meaning
    readonly forbidden?: Meaning
    readonly notFound?: Meaning
    readonly badAnswer?: Meaning
  }
}

