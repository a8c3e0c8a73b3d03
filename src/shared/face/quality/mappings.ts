/**
 * The curves that take native values to quality, 0 (worst) to 100. Parameters of each component: `components.ts`.
 * Source: ISO/IEC 29794-5 as implemented by its reference software OFIQ 1.0.3.
 */
export type Mapping = (native: number) => number

/** The logistic function: 0.5 at `middle`, and 0.73 one `width` above. */
export function logistic(value: number, middle: number, width: number): number {
  return 1 / (1 + Math.exp((middle - value) / width))
}

/** To a whole number from 0 to 100. Halves round up. */
export function toQuality(value: number): number {
  return Math.min(100, Math.max(0, Math.round(value)))
}

export interface Sigmoid {
  readonly middle: number
  readonly width: number
  readonly height?: number
  readonly offset?: number
  readonly slope?: number
}

/** height * (offset + slope * logistic(value)). */
export function sigmoidMapping({ middle, width, height = 100, offset = 0, slope = 1 }: Sigmoid): Mapping {
  return (native) => toQuality(height * (offset + slope * logistic(native, middle, width)))
}

/** For shares of something unwanted: 0 is best, 1 is worst. */
export const shareMapping: Mapping = (native) => toQuality(100 * (1 - native))

/** For angles in degrees, either way. */
export const angleMapping: Mapping = (native) =>
  toQuality(100 * Math.max(0, Math.cos((native * Math.PI) / 180)) ** 2)
