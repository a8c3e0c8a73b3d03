import { app } from 'electron'
import { afterGpuLoss, drawsInSoftware } from '../kiosk/gpu-fallback'
import type { HostStateFile } from '../kiosk/host-state'
import type { Clock, Logger } from '../platform/ports'

/** Before the app is ready: draws without the graphics hardware where it has failed too often. */
export function chooseGraphics(state: HostStateFile): void {
  if (drawsInSoftware(state.read().gpu, app.getVersion())) app.disableHardwareAcceleration()
}

export interface FollowGpuParts {
  readonly state: HostStateFile
  readonly clock: Clock
  readonly logger: Logger
  readonly restart: () => void
}

/** Counts the losses of the graphics process, and starts the program again without the hardware after too many. */
export function followGpu({ state, clock, logger, restart }: FollowGpuParts): void {
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return
    const { record, action } = afterGpuLoss(state.read().gpu, clock.now(), app.getVersion())
    logger.write('error', 'graphics-lost', { reason, action })
    // Without the note it would start again for ever.
    const isNoted = state.write({ gpu: record })
    if (!isNoted) logger.write('warning', 'graphics-loss-not-saved')
    if (action === 'start-again' && isNoted) restart()
  })
}
