/**
 * The server's confidence, 0 to 1. Its scale is not documented: 0 to 1 by the only sample there is. More than 1 can only be
 * a percentage.
 *
 * @returns undefined when the server named none
 */
export function confidenceOf(value: number | null | undefined): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  // A hair more than 1 is a sum that was rounded, not one percent.
  const share = value > 1.01 ? value / 100 : value
  return Math.min(1, Math.max(0, share))
}
