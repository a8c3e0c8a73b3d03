import type { CheckedShot } from '@renderer/capture/checked-shot'
import type { PresentationCheck } from '@shared/face/presentation-attack/decision'
import { analysisWith, type Wishes } from '../guidance/hand-made-analysis'

/** A shot whose bytes tell it from others. Its presentation was not checked unless said otherwise. */
export function shotWith(
  mark: number,
  wishes: Wishes = {},
  presentation: PresentationCheck = { mode: 'record', verdict: undefined }
): CheckedShot {
  return { jpeg: new Uint8Array([0xff, 0xd8, mark]), analysis: analysisWith(wishes), presentation }
}
