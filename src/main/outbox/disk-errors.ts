import { appError, type AppError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html) that have a meaning of their own here. */
const sqliteCodes: Readonly<Record<number, ErrorCode>> = {
  3: 'outbox/read-only', // SQLITE_PERM
  8: 'outbox/read-only', // SQLITE_READONLY
  11: 'outbox/damaged', // SQLITE_CORRUPT
  13: 'outbox/disk-full', // SQLITE_FULL
  14: 'outbox/read-only', // SQLITE_CANTOPEN: no such folder, no right to it, or a folder of that name
  26: 'outbox/damaged' // SQLITE_NOTADB
}

const systemCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'outbox/disk-full',
  EDQUOT: 'outbox/disk-full',
  EROFS: 'outbox/read-only',
  EACCES: 'outbox/read-only',
  EPERM: 'outbox/read-only',
  EEXIST: 'outbox/read-only',
  ENOTDIR: 'outbox/read-only',
  EISDIR: 'outbox/read-only'
}

/**
 * The one place that says what an error of SQLite or of the file system means.
 *
 * @returns undefined for everything else: that is a bug, and should be thrown on
 */
export function diskError(error: unknown): AppError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  if (error.code === 'ERR_SQLITE_ERROR') {
    const number = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0
    // The low byte is the primary code, the rest says more for the log.
    return appError(sqliteCodes[number & 0xff] ?? 'outbox/failed', `sqlite ${number}`)
  }
  if ('syscall' in error) return appError(systemCodes[error.code] ?? 'outbox/failed', error.code)
  return undefined
}

/** Runs `work` and turns an error of the disk into its value. */
export function onDisk<T>(work: () => Result<T>): Result<T>
export function onDisk<T>(work: () => Promise<Result<T>>): Promise<Result<T>>
export function onDisk<T>(work: () => Result<T> | Promise<Result<T>>): Result<T> | Promise<Result<T>> {
  try {
    const result = work()
    return result instanceof Promise ? result.catch((error: unknown) => asResult(error)) : result
  } catch (error) {
    return asResult(error)
  }
}

function asResult(error: unknown): Result<never> {
  const known = diskError(error)
  if (known === undefined) throw error
  return err(known)
}

/** Runs `work` whose failure changes nothing for the caller, such as tidying up. */
export function triedOnDisk(work: () => void): Result<undefined> {
  return onDisk(() => {
    work()
    return ok()
  })
}
