import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** The code of one screen, in a file of its own beside the page's first one. */
export interface ScreenFile<Screen> {
  /** What reading it came to; undefined while nobody has read it. */
  readonly outcome: () => Result<Screen> | undefined
  /** Reads it, once however often it is asked for; after a failure it is read again. Error: `page/screen-unread`. */
  readonly read: () => Promise<Result<Screen>>
  /** Forgets a failure, so that the file counts as not read yet. */
  readonly forgetFailure: () => void
}

/**
 * @param load a dynamic import. A rejection means that the file, or its styles, could not be read.
 */
export function screenFile<Screen>(load: () => Promise<Screen>): ScreenFile<Screen> {
  let outcome: Result<Screen> | undefined
  let reading: Promise<Result<Screen>> | undefined

  const finish = (result: Result<Screen>): Result<Screen> => {
    outcome = result
    if (!result.ok) reading = undefined
    return result
  }

  return {
    outcome: () => outcome,
    read() {
      // What the loader says of the failure is an address with a hash, which helps nobody.
      reading ??= load().then(
        (screen) => finish(ok(screen)),
        () => finish(err(appError('page/screen-unread')))
      )
      return reading
    },
    forgetFailure() {
      if (outcome?.ok === false) outcome = undefined
    }
  }
}
