import type { FrameAnalysis, SubjectMeasures } from '@shared/domain/analysis'
import { proposePortraitCrop } from '@shared/face/portrait-crop'
import { type ComponentLimit, type Severity, severityOf } from '@shared/face/quality/profiles'
import { nativeOf } from '@shared/face/quality/report'
import type { CaptureProfile } from './capture-profiles'
import type { Hint } from './hints'
import { hintFor } from './quality-hints'

/** A limit that a face does not meet, in words' terms. */
export interface HintedFinding {
  readonly limit: ComponentLimit
  readonly hint: Hint
  readonly severity: Severity
}

/**
 * A bright background is worth a word only where the face before it is dark: dark skin before a lit white wall differs
 * from it as much as light skin from a window.
 *
 * @param before the limit's severity in the frame before; left out for stills
 */
export function findingsOf(
  { quality }: SubjectMeasures,
  profile: CaptureProfile,
  before: (limit: ComponentLimit) => Severity | undefined = () => undefined
): readonly HintedFinding[] {
  const findings = profile.quality.flatMap((limit) => {
    const native = nativeOf(quality, limit.component)
    const severity = native === undefined ? undefined : severityOf(limit, native, before(limit))
    return severity === undefined || native === undefined
      ? []
      : [{ limit, hint: hintFor(limit, native), severity }]
  })
  const isDark = findings.some(({ hint }) => hint === 'too-dark')
  return isDark ? findings : findings.filter(({ hint }) => hint !== 'back-light')
}

/**
 * Whether the automatic picture waits for a finding to go away.
 *
 * Not for those that only ever warn: they depend on skin tone and room, which nobody in front of a camera can change.
 * Nor for a small face further back, which is cut away; whether it can be is judged apart.
 */
export function isWaitedFor({ limit, hint, severity }: HintedFinding): boolean {
  if (limit.block === undefined) return false
  return hint !== 'several-faces' || severity === 'block'
}

/** Whether somebody else's face would still be seen in the portrait that the frame is cut to. */
export function hasBystander({ width, height, faces, subject }: FrameAnalysis): boolean {
  if (subject === undefined || faces.length < 2) return false
  return proposePortraitCrop({ width, height }, subject.landmarks, faces.slice(1)).bystanders > 0
}
