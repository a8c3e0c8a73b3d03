import type { FrameAnalysis } from '@shared/domain/analysis'
import type { Identification } from '@shared/domain/recognition'
import type { CaptureProfile } from '../guidance/capture-profiles'
import { rateShot, type ShotFinding } from '../guidance/shot-quality'

/** Nobody was found: a stranger, perhaps only a poor picture, or no face at all. */
export type UnknownKind = 'not-enrolled' | 'poor-picture' | 'no-face'

/**
 * Why a picture may not have been enough for a search, worst first. Only what a capture waits for: light and colour that
 * depend on skin and room never make an answer doubtful.
 */
export function pictureProblems(analysis: FrameAnalysis, limits: CaptureProfile): readonly ShotFinding[] {
  const { findings, issues } = rateShot(analysis, limits)
  return findings.filter(({ hint }) => issues.includes(hint))
}

export function unknownKind(
  outcome: Exclude<Identification['outcome'], 'match'>,
  problems: readonly ShotFinding[]
): UnknownKind {
  return outcome === 'not-enrolled' && problems.length > 0 ? 'poor-picture' : outcome
}
