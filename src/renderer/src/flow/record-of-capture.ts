import type { CaptureRecord } from '@shared/domain/capture-record'
import type { CheckedShot } from '../capture/checked-shot'

/** @returns undefined when there is no verdict to keep */
export function recordOfCapture(
  { presentation }: CheckedShot,
  taken: Pick<CaptureRecord, 'purpose' | 'enrollmentId'>
): CaptureRecord | undefined {
  const { mode, verdict } = presentation
  if (mode === 'off' || verdict === undefined) return undefined
  const { conclusion, reasons, textureScore } = verdict
  return {
    ...taken,
    presentation: {
      mode,
      conclusion,
      reasons: [...reasons],
      ...(textureScore !== undefined && { textureScore })
    }
  }
}
