import type { LogFields, Logger } from '../platform/ports'

/** Calls that are told of an error: enough to find the place. */
const mostCalls = 8

/**
 * What may be written down of an error that nobody caught.
 *
 * SECURITY: an error's message and members may hold what was just being sent: a token, a password, a name. Only its kind and
 * the places in the program's own files are told.
 */
export function describeCrash(thrown: unknown): LogFields {
  if (!(thrown instanceof Error)) return { name: typeof thrown, calls: '' }
  const calls = (thrown.stack ?? '')
    .split('\n')
    // The message comes first, and may have lines of its own.
    .flatMap((line) => /^ {4}at (?:.* )?\(?(?:.*[/\\])?([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
  return { name: thrown.name, calls: calls.slice(0, mostCalls).join(' ') }
}

/** The part of `process` that is used here. */
interface Program {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (thrown: unknown) => void): unknown
}

/**
 * Ends the program on an error that nobody caught, with a line in the log and nothing else. Left alone, Node and Electron
 * show the whole error, with everything in it.
 *
 * @param program `process`
 */
export function endOnCrash(program: Program, logger: Logger, end: () => void): void {
  const crash = (thrown: unknown): void => {
    logger.write('error', 'crashed', describeCrash(thrown))
    end()
  }
  program.on('uncaughtException', crash)
  program.on('unhandledRejection', crash)
}
