import type { Shot } from '@renderer/analysis/analyzer'
import { analysisWith, type Wishes } from '../guidance/hand-made-analysis'

/** A shot whose bytes tell it from others. */
export function shotWith(mark: number, wishes: Wishes = {}): Shot {
  return { jpeg: new Uint8Array([0xff, 0xd8, mark]), analysis: analysisWith(wishes) }
}
