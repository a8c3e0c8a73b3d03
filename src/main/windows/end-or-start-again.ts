import { app } from 'electron'
import { afterCrash } from '../kiosk/crash-limit'
import type { HostStateFile } from '../kiosk/host-state'
import type { Clock, Logger } from '../platform/ports'

export interface EndParts {
  readonly state: HostStateFile
  readonly clock: Clock
  readonly logger: Logger
  readonly isKiosk: () => boolean
}

/**
 * What comes after an error that nobody caught: the end of the program. In kiosk mode that would leave the desktop open to
 * whoever stands there, so it starts again, unless it has just done so too often.
 */
export function endOrStartAgain({ state, clock, logger, isKiosk }: EndParts): () => void {
  return () => {
    const { crashedAt, isTooOften } = afterCrash(state.read().failedAt, clock.now())
    const isNoted = state.write({ failedAt: [...crashedAt] })
    if (isKiosk() && isNoted && !isTooOften) {
      logger.write('warning', 'starts-again', { times: crashedAt.length })
      app.relaunch()
    }
    app.exit(1)
  }
}
