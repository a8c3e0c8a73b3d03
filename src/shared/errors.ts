import type { ModelName } from './face/face-models'

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
  /** More calls at once than the station takes from one window. */
  'ipc/busy': { retryable: true },
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
  /** After wrong tries at a password or PIN that the station itself checks. */
  'secrets/too-many-tries': { retryable: true },
  'secrets/weak-pin': { retryable: false },
  /** The server cannot be reached, and this account has not signed in at it from here. */
  'offline/not-known': { retryable: false },
  'offline/too-long-ago': { retryable: false },
  /** The clock says a time before the last sign-in, so that nobody can tell how long ago it was. */
  'offline/clock-set-back': { retryable: false },
  'offline/wrong-password': { retryable: false },
  /** This host makes no PDF of a page. */
  'page/no-printer': { retryable: false },
  'page/not-printed': { retryable: true },
  /** The code of a screen, which lies in a file of its own, could not be read. */
  'page/screen-unread': { retryable: true },

  /** This host is not the one that ends the station. */
  'station/cannot-quit': { retryable: false },

  'settings/not-saved': { retryable: true },
  /** A consent text has other words than before under the same language and version. */
  'settings/text-needs-version': { retryable: false },
  /** Two entries of the settings contradict each other. */
  'settings/inconsistent': { retryable: false },
  /** The computer's administrators have set it. `fields` tells what. */
  'settings/managed': { retryable: false },
  /** A configuration that somebody wants to import cannot be read, or something in it is wrong. */
  'settings/not-a-configuration': { retryable: false },
  'settings/newer-version': { retryable: false },
  'settings/wrong-fields': { retryable: false },
  /** The site signs its configurations, and this one is not signed. */
  'settings/unsigned': { retryable: false },
  'settings/wrong-signature': { retryable: false },

  /** The server found a name, a tag, a note or another entry not acceptable. */
  'record/refused': { retryable: false },
  'document/empty': { retryable: false },
  'document/too-many-bytes': { retryable: false },
  /** Neither a PDF nor a picture, by its first bytes. */
  'document/unknown-kind': { retryable: false },
  /** Before all of it was sent, so the server cannot have it. */
  'document/cancelled': { retryable: false },
  /** All of it was sent, and no answer came. The server has no list to look it up in. */
  'document/unsure': { retryable: false },
  /** The chosen way of searching needs an aligned crop of the face, and none came along. */
  'identify/no-aligned-face': { retryable: false },
  /** More searches than the station sends in a short time; it was not sent. */
  'identify/too-many': { retryable: true },

  'enrollment/name-refused': { retryable: false },
  /** Something that the details name, or that the site asks for, did not come along. */
  'enrollment/incomplete': { retryable: false },
  /** The server knows a face much like it, and nobody has said why this is a new person all the same. */
  'enrollment/needs-reason': { retryable: false },
  /** The account may not search, and the site does not enroll without. */
  'enrollment/needs-search': { retryable: false },

  /** The site's limit of number or age is reached. */
  'outbox/full': { retryable: false },
  'outbox/disk-full': { retryable: true },
  'outbox/read-only': { retryable: false },
  /** The database file cannot be used; it was set aside and a new one begun. */
  'outbox/damaged': { retryable: false },
  /** What lies here was sealed with a key that is gone. */
  'outbox/key-lost': { retryable: false },
  /** This entry was changed or damaged on disk. */
  'outbox/unreadable-item': { retryable: false },
  'outbox/unknown-item': { retryable: false },
  /** Answer and question do not fit together, for example because the question is gone. */
  'outbox/no-such-question': { retryable: false },
  'outbox/wrong-pin': { retryable: false },
  /** What is asked for needs the administrator's PIN, and there is none yet. */
  'outbox/no-pin': { retryable: false },
  'outbox/failed': { retryable: true },
  'exchange/not-an-export': { retryable: false },
  'exchange/wrong-passphrase': { retryable: false },
  /** The station is locked, or was locked before the answer came. */
  'access/locked': { retryable: false },
  /** It needs the administrator's PIN first. */
  'access/settings-closed': { retryable: false },
  /** The administrator's PIN has been chosen already. */
  'access/set-up-done': { retryable: false },
  /** There is no station PIN. */
  'access/no-pin': { retryable: false },
  'access/wrong-pin': { retryable: false },
  'access/nobody-signed-in': { retryable: false },
  'audit/not-written': { retryable: true },
  'audit/unreadable': { retryable: true },

  /** The site's folder or server does not answer, or lacks a file. */
  'updates/unreachable': { retryable: true },
  /** What lies there is no description of a version. */
  'updates/not-valid': { retryable: false },
  /** The site's key did not sign it, or signed something else. */
  'updates/not-signed': { retryable: false },
  /** A place to look is set, and no key. */
  'updates/no-key': { retryable: false },
  /** The installer could not be fetched, or is not the one that was signed. */
  'updates/failed': { retryable: true },

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
  /** Milliseconds for which the server wants to be left alone, where it said so, or after which a PIN can be tried again. */
  readonly retryAfterMs?: number
  /** With `settings/managed`: paths of the settings. */
  readonly fields?: readonly string[]
  /** With the `analysis/` codes that are about one model: which one. */
  readonly model?: ModelName
}

export function appError(code: ErrorCode, detail?: string): AppError {
  const { retryable } = errorCodes[code]
  return detail === undefined ? { code, retryable } : { code, retryable, detail }
}

/** Makes a `switch` over a closed union exhaustive at compile time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`)
}
