import type { Part } from './part'
import type { PixelImage } from './pixel-image'

/**
 * Binomial kernels, from the middle outwards: the fine one takes off single-pixel noise, the coarse one leaves the
 * broad shape of the face.
 */
const fineKernel = Float32Array.of(2, 1).map((weight) => weight / 4)
const coarseKernel = Float32Array.of(252, 210, 120, 45, 10, 1).map((weight) => weight / 1024)

/** How far from a pixel the measure reads others: the coarse kernel's reach and the step of its differences. */
export const sharpnessReach = 7

/** Distance from the border, in pixels, within which the filters would need pixels from beyond it. */
const border = sharpnessReach + 1

export interface SharpnessBuffers {
  readonly luma: Float32Array
  readonly fine: Float32Array
  readonly coarse: Float32Array
  readonly scratch: Float32Array
}

export function createSharpnessBuffers(size: number): SharpnessBuffers {
  const plane = (): Float32Array => new Float32Array(size * size)
  return { luma: plane(), fine: plane(), coarse: plane(), scratch: plane() }
}

/**
 * Measures how much fine detail the marked pixels show beside their coarse shapes: an own measure, without a unit,
 * higher is sharper, about 0.7 to 1.5 for sharp faces in a `face-frame`.
 *
 * It is the square root of fine energy (second differences of the luma, smoothed a little) over coarse energy (first
 * differences of the luma, smoothed much), for rows and for columns; the smaller of the two counts, because motion
 * blurs along its way only. Being a ratio, it does not change with brightness and contrast. Noise raises it.
 *
 * @param image square; reduced to a fixed face size first, or results do not compare
 * @param mask one byte per pixel; 0 leaves the pixel out, as does nearness to the border. Nothing left gives 0.
 * @param part must hold the marked pixels and all within `sharpnessReach` of them; the rest of the image is not read
 */
export function measureSharpness(
  image: PixelImage,
  mask: Uint8Array,
  buffers: SharpnessBuffers,
  part: Part = { left: 0, top: 0, right: image.width, bottom: image.width }
): number {
  const size = image.width
  const { luma, fine, coarse, scratch } = buffers
  writeLuma(image, luma, part)
  smooth(luma, size, part, fineKernel, scratch, fine)
  smooth(luma, size, part, coarseKernel, scratch, coarse)
  const across = detailAlong(1, size, part, mask, fine, coarse)
  const down = detailAlong(size, size, part, mask, fine, coarse)
  return Math.sqrt(Math.min(across, down))
}

/** Fine over coarse energy in one direction; `stride` leads to the next pixel in it. */
function detailAlong(
  stride: number,
  size: number,
  { left, top, right, bottom }: Part,
  mask: Uint8Array,
  fine: Float32Array,
  coarse: Float32Array
): number {
  let fineEnergy = 0
  let coarseEnergy = 0
  const from = Math.max(border, left)
  const to = Math.min(size - border, right)
  for (let row = Math.max(border, top); row < Math.min(size - border, bottom); row++) {
    for (let at = row * size + from; at < row * size + to; at++) {
      if (mask[at] === 0) continue
      const bend = (fine[at - stride] ?? 0) + (fine[at + stride] ?? 0) - 2 * (fine[at] ?? 0)
      const slope = ((coarse[at + 2 * stride] ?? 0) - (coarse[at - 2 * stride] ?? 0)) / 4
      fineEnergy += bend * bend
      coarseEnergy += slope * slope
    }
  }
  return coarseEnergy > 0 ? fineEnergy / coarseEnergy : 0
}

/** Rec. 601 luma of the gamma-encoded bytes: blur is judged as the eye sees it. */
function writeLuma(
  { width, data }: PixelImage,
  luma: Float32Array,
  { left, top, right, bottom }: Part
): void {
  for (let row = top; row < bottom; row++) {
    for (let pixel = row * width + left; pixel < row * width + right; pixel++) {
      const at = pixel * 4
      luma[pixel] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
    }
  }
}

/** Separable smoothing. Nearer to the part's edge than the kernel reaches, the result is of no meaning. */
function smooth(
  from: Float32Array,
  size: number,
  { left, top, right, bottom }: Part,
  kernel: Float32Array,
  scratch: Float32Array,
  to: Float32Array
): void {
  const convolve = kernel.length > 2 ? convolveCoarse : convolveFine
  const reach = kernel.length - 1
  const inner = { left: left + reach, top, right: right - reach, bottom }
  convolve(from, size, inner, 1, kernel, scratch)
  convolve(scratch, size, { ...inner, top: top + reach, bottom: bottom - reach }, size, kernel, to)
}

function convolveFine(
  from: Float32Array,
  size: number,
  { left, top, right, bottom }: Part,
  stride: number,
  [middle = 0, first = 0]: Float32Array,
  to: Float32Array
): void {
  for (let row = top; row < bottom; row++) {
    for (let at = row * size + left; at < row * size + right; at++) {
      to[at] = middle * (from[at] ?? 0) + first * ((from[at - stride] ?? 0) + (from[at + stride] ?? 0))
    }
  }
}

/** The dearest part of a frame's measures, so its taps are written out: that takes a third of the time of a loop. */
function convolveCoarse(
  from: Float32Array,
  size: number,
  { left, top, right, bottom }: Part,
  stride: number,
  [middle = 0, first = 0, second = 0, third = 0, fourth = 0, fifth = 0]: Float32Array,
  to: Float32Array
): void {
  for (let row = top; row < bottom; row++) {
    for (let at = row * size + left; at < row * size + right; at++) {
      to[at] =
        middle * (from[at] ?? 0) +
        first * ((from[at - stride] ?? 0) + (from[at + stride] ?? 0)) +
        second * ((from[at - 2 * stride] ?? 0) + (from[at + 2 * stride] ?? 0)) +
        third * ((from[at - 3 * stride] ?? 0) + (from[at + 3 * stride] ?? 0)) +
        fourth * ((from[at - 4 * stride] ?? 0) + (from[at + 4 * stride] ?? 0)) +
        fifth * ((from[at - 5 * stride] ?? 0) + (from[at + 5 * stride] ?? 0))
    }
  }
}
