import { linearLight } from '../luminance'
import type { PixelImage } from '../pixel-image'
import type { Cheeks } from './cheek-squares'

/** What skin may have on the axes from green to red and from blue to yellow (CIELAB a and b). */
const natural = { a: { from: 5, to: 25 }, b: { from: 5, to: 35 } }
/** The distance of a colour on the green or blue side. */
const unnatural = 100

/**
 * How far the cheeks' colour is from that of skin, in units of CIELAB: 0 is natural, 100 is green or blue. A picture
 * without colour is natural.
 *
 * Skin tones are not all alike under all lamps: this is advice about light and camera, never a reason to refuse.
 */
export function measureNaturalColour({ left, right }: Cheeks): number {
  const sums = { red: 0, green: 0, blue: 0, coloured: false }
  addTo(sums, left)
  addTo(sums, right)
  const count = left.width * left.height + right.width * right.height
  return sums.coloured ? distanceFromSkin(sums.red / count, sums.green / count, sums.blue / count) : 0
}

interface ColourSums {
  red: number
  green: number
  blue: number
  coloured: boolean
}

function addTo(sums: ColourSums, { data }: PixelImage): void {
  for (let at = 0; at < data.length; at += 4) {
    const red = data[at] ?? 0
    const green = data[at + 1] ?? 0
    const blue = data[at + 2] ?? 0
    sums.red += red
    sums.green += green
    sums.blue += blue
    sums.coloured ||= red !== green || green !== blue
  }
}

/** @param red green and blue: gamma-encoded means, 0 to 255 */
export function distanceFromSkin(red: number, green: number, blue: number): number {
  const { a, b } = colourAxes(red, green, blue)
  if (a < 0 || b < 0) return unnatural
  return Math.hypot(outside(a, natural.a), outside(b, natural.b))
}

function outside(value: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return Math.max(0, from - value, value - to)
}

/** The axes a and b of CIELAB under D50. */
export function colourAxes(
  red: number,
  green: number,
  blue: number
): { readonly a: number; readonly b: number } {
  const r = linearLight(red / 255)
  const g = linearLight(green / 255)
  const b = linearLight(blue / 255)
  const x = labCurve((0.43605 * r + 0.38508 * g + 0.14309 * b) / 0.964221)
  const y = labCurve(0.22249 * r + 0.71689 * g + 0.06062 * b)
  const z = labCurve((0.01393 * r + 0.0971 * g + 0.71419 * b) / 0.825211)
  return { a: 500 * (x - y), b: 200 * (y - z) }
}

function labCurve(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116
}
