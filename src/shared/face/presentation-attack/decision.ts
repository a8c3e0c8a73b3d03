import type { PresentationVerdict } from './verdict'

/**
 * What a station does with the verdict. `off`: nothing. `record`: it is kept with the capture. `warn`: also, the
 * operator is told of a suspected attack. `block`: also, only living faces pass by themselves.
 */
export const presentationModes = ['off', 'record', 'warn', 'block'] as const
export type PresentationMode = (typeof presentationModes)[number]

export const defaultPresentationMode: PresentationMode = 'record'

/**
 * `proceed`: use the capture. `warn`: say that an attack is suspected and let the operator go on. `ask`: the operator
 * decides and gives a reason, which is recorded. `refuse`: the capture is not used.
 */
export type PresentationAction = 'proceed' | 'warn' | 'ask' | 'refuse'

/** What the check came to, and the mode it ran in. `verdict` is undefined when there was none. */
export interface PresentationCheck {
  readonly mode: PresentationMode
  readonly verdict: PresentationVerdict | undefined
}

/** Looking somebody up keeps nothing that a later look could not correct: the operator is told, nobody is stopped. */
export function presentationModeOfLookups(mode: PresentationMode): PresentationMode {
  return mode === 'block' ? 'warn' : mode
}

export interface PresentationDecision {
  readonly action: PresentationAction
  /** Whether the verdict is kept with the capture. */
  readonly isRecorded: boolean
}

/** @param verdict undefined when there is none: a picture from a file, or a model that did not answer */
export function decidePresentation(
  mode: PresentationMode,
  verdict: PresentationVerdict | undefined
): PresentationDecision {
  if (mode === 'off') return { action: 'proceed', isRecorded: false }
  return { action: actionOf(mode, verdict), isRecorded: verdict !== undefined }
}

function actionOf(
  mode: Exclude<PresentationMode, 'off'>,
  verdict: PresentationVerdict | undefined
): PresentationAction {
  const isAttack = verdict?.conclusion === 'attack-suspected'
  switch (mode) {
    case 'record':
      return 'proceed'
    case 'warn':
      return isAttack ? 'warn' : 'proceed'
    case 'block':
      if (isAttack) return 'refuse'
      // SECURITY: what was not checked does not pass by itself.
      return verdict?.conclusion === 'live' ? 'proceed' : 'ask'
  }
}
