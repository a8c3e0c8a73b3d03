import type { VerdictLimits } from '@shared/domain/identification-settings'

/** One percent lies between the two limits at least: the station must be able to be unsure. */
const step = 1

/** @returns percent that a limit can be set to while the other one stays as it is */
export function verdictRange(
  side: keyof VerdictLimits,
  { same, different }: VerdictLimits
): { readonly from: number; readonly to: number; readonly step: number } {
  return side === 'same'
    ? { from: percentOf(different) + step, to: 100, step }
    : { from: 0, to: percentOf(same) - step, step }
}

/** Without the dust of decimal fractions. */
export function percentOf(share: number): number {
  return Math.round(share * 1e6) / 1e4
}

export function shareOf(percent: number): number {
  return Math.round(percent * 1e4) / 1e6
}
