import type { CameraSettings } from '@shared/domain/camera'
import type { CheckOutcome, PageStep } from '@shared/domain/diagnostics'
import type { Station } from '../../api/station-context'

/** One step of the self-check that the page does. How to add one is described in docs/diagnostics.md. */
export interface Check<Step extends PageStep> {
  readonly id: Step
  /** @param signal aborted when nobody waits for the outcome any more: let go of what is open then */
  run(signal: AbortSignal): Promise<CheckOutcome>
}

/** What steps in the page look at. */
export interface PageCheckParts extends Pick<Station, 'analyzer' | 'camera' | 'now'> {
  readonly cameraSettings: CameraSettings
}
