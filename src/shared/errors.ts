import type { CandidateModelName, FaceModelName, PictureModelName } from './face/face-models'

/**
 * The closed list of what can go wrong, across worker, IPC, HTTP and disk. The prefix names the part that noticed.
 *
 * `retryable` means that the very same request may succeed later without anybody changing anything. The words for
 * people stand in the renderer's message catalogue, which does not compile while a code has no words.
 */
export const errorCodes = {
  'camera/denied': { retryable: false },
  'camera/not-found': { retryable: true },
  'camera/in-use': { retryable: true },
  'camera/lost': { retryable: true },
  'camera/failed': { retryable: true },
  /** Only cameras that the settings refuse are there. */
  'camera/refused': { retryable: false },

  'analysis/models-unavailable': { retryable: false },
  /** A model answers a known picture with other numbers than it should. */
  'analysis/self-test-failed': { retryable: false },
  /** A model passed its test, and later answered with no numbers or not at all. */
  'analysis/inference-failed': { retryable: true },
  'analysis/worker-crashed': { retryable: true },
  'analysis/timed-out': { retryable: true },

  'picture/empty': { retryable: false },
  'picture/not-a-picture': { retryable: false },
  'picture/damaged': { retryable: false },
  'picture/animated': { retryable: false },
  'picture/too-many-bytes': { retryable: false },
  'picture/too-many-pixels': { retryable: false },
  'picture/no-face': { retryable: false },
  'picture/several-faces': { retryable: false },

  'ipc/forbidden': { retryable: false },
  'ipc/bad-request': { retryable: false },
  'ipc/too-large': { retryable: false },
  'ipc/disconnected': { retryable: true },
  'ipc/internal': { retryable: false },

  'identities/unreachable': { retryable: true },
  'identities/timed-out': { retryable: true },
  'identities/busy': { retryable: true },
  'identities/server-error': { retryable: true },
  'identities/unauthorized': { retryable: false },
  'identities/forbidden': { retryable: false },
  'identities/not-found': { retryable: false },
  'identities/rejected': { retryable: false },
  'identities/bad-answer': { retryable: false },
  'identities/signed-out': { retryable: false },
  /** The server takes the password, but refuses the token that it has just given. */
  'identities/session-refused': { retryable: false },
  'identities/clock-differs': { retryable: false },
  'identities/untrusted-certificate': { retryable: false },

  'server/bad-address': { retryable: false },
  'server/plain-http': { retryable: false },
  'server/bad-authority': { retryable: false },
  'secrets/no-key-store': { retryable: false },
  'secrets/unreadable': { retryable: false },
  'settings/not-saved': { retryable: true },

  /** The server found a name, a tag, a note or another entry not acceptable. */
  'record/refused': { retryable: false },
  'document/empty': { retryable: false },
  'document/too-many-bytes': { retryable: false },
  /** The chosen way of searching needs an aligned crop of the face, and none came along. */
  'identify/no-aligned-face': { retryable: false },

  'enrollment/unconfirmed': { retryable: false },
  'enrollment/name-refused': { retryable: false },

  'training/failed-to-start': { retryable: true }
} as const satisfies Record<string, { readonly retryable: boolean }>

export type ErrorCode = keyof typeof errorCodes

/** A permission as the server's role editor shows it. "Read Tags" exists in two categories. */
export interface NamedPermission {
  readonly category: string
  readonly name: string
}

/** A failure as a plain value: it crosses IPC and worker boundaries unchanged. */
export interface AppError {
  readonly code: ErrorCode
  readonly retryable: boolean
  /** For logs only. Never holds a name, a picture, a token, a path or anything else about a person. */
  readonly detail?: string
  /** With `identities/forbidden`, where it is documented: the account lacks all of these, and one would be enough. */
  readonly permissions?: readonly NamedPermission[]
  /** With the `analysis/` codes that are about one model: which one. */
  readonly model?: FaceModelName | CandidateModelName | PictureModelName
}

export function appError(code: ErrorCode, detail?: string): AppError {
  const { retryable } = errorCodes[code]
  return detail === undefined ? { code, retryable } : { code, retryable, detail }
}

/** Makes a `switch` over a closed union exhaustive at compile time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`)
}
