import { afterCrash } from './crash-limit'

/** What has become of the desk's page so far. */
export interface Recovery {
  readonly crashedAt: readonly number[]
  /** Even the maintenance page failed: the window stays as it is until somebody starts the station again. */
  readonly isGivenUp: boolean
}

export const startRecovery: Recovery = { crashedAt: [], isGivenUp: false }

export interface Step {
  readonly next: Recovery
  /** What is shown now. */
  readonly show: 'station' | 'maintenance' | 'nothing'
}

/**
 * The page has failed or does not answer. It is shown again, but not for ever: then comes the page that explains it and
 * does next to nothing. Should that one fail, too, nothing is tried any more, so that it never turns in a circle.
 *
 * @param showedMaintenance whether it was the maintenance page that failed
 */
export function recover(recovery: Recovery, now: number, showedMaintenance: boolean): Step {
  const { crashedAt, isTooOften } = afterCrash(recovery.crashedAt, now)
  if (recovery.isGivenUp || showedMaintenance) {
    return { next: { crashedAt, isGivenUp: true }, show: 'nothing' }
  }
  return { next: { crashedAt, isGivenUp: false }, show: isTooOften ? 'maintenance' : 'station' }
}
