import { visitorHints } from '@shared/domain/visitor-hints'
import { holdParts, type VisitorPrompt, type VisitorWish } from '@shared/domain/visitor-display'
import type { CaptureStatus } from '../capture/capture-view'
import type { Prompt } from '../guidance/hints'

export type WishedCamera = Extract<VisitorWish, { at: 'camera' }>['camera']

export interface ShownCapture {
  readonly status: CaptureStatus['kind']
  readonly prompt: Prompt | undefined
  /** Share of the hold time that has passed, 0 to 1. */
  readonly progress: number
  /** The desk says something else in the place of the guidance. */
  readonly isBusy: boolean
}

/** @returns undefined when the desk does not show the picture either */
export function wishOfCapture(camera: WishedCamera, shown: ShownCapture): VisitorWish | undefined {
  if (shown.status === 'failed') return undefined
  const prompt = promptOf(shown)
  const held = prompt === 'ready' ? Math.min(holdParts, Math.floor(shown.progress * holdParts)) : 0
  return { at: 'camera', camera, prompt, held }
}

function promptOf({ status, prompt, isBusy }: ShownCapture): VisitorPrompt {
  if (isBusy) return 'wait'
  if (status === 'taking') return 'taken'
  if (status === 'warming-up' || prompt === undefined) return 'starting'
  if (prompt === 'ready') return prompt
  // SECURITY: what is said to the person at the desk only does not cross.
  return visitorHints.find((hint) => hint === prompt) ?? 'wait'
}
