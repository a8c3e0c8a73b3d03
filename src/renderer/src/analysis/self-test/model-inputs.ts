import type { Box } from '@shared/domain/analysis'
import { modelContracts, type ModelName } from '@shared/face/face-models'
import type { PixelImage } from '@shared/face/pixel-image'
import { resampleRgb } from '@shared/face/resample'
import { drawingSize } from './drawn-face'

/** Which part of the drawing a model sees, and how bytes become its input: (byte - zero) / unit. */
interface View {
  readonly region: Box
  readonly zero: number
  readonly unit: number
}

const all: Box = { x: 0, y: 0, width: drawingSize, height: drawingSize }
const face: Box = { x: 50, y: 60, width: 156, height: 156 }
const eye: Box = { x: 78, y: 96, width: 44, height: 44 }

/** The parts and ranges that the models are used with; that each sees its own part keeps them independent here. */
const views: Readonly<Record<ModelName, View>> = {
  detector: { region: all, zero: 127.5, unit: 127.5 },
  landmarks: { region: face, zero: 0, unit: 256 },
  features: { region: face, zero: 127, unit: 128 },
  pose: { region: face, zero: 116, unit: 57 },
  eyes: { region: eye, zero: 0, unit: 255 },
  liveness: { region: all, zero: 0, unit: 1 },
  secondDetector: { region: all, zero: 127, unit: 128 }
}

/** What a model is shown in the self-test, in its contract's shape. */
export function selfTestInput(name: ModelName, drawing: PixelImage): Float32Array {
  const { region, zero, unit } = views[name]
  const { shape } = modelContracts[name].input
  // Either NHWC with three channels, or NCHW with one or three.
  const isChannelsLast = shape[3] === 3
  const [height = 0, width = 0] = isChannelsLast ? shape.slice(1, 3) : shape.slice(2)
  const size = Math.max(height, width)
  const square = new Float32Array(size * size * 3)
  resampleRgb(drawing, region, size, square)
  // A wide input shows the middle rows.
  const first = ((size - height) / 2) * size * 3
  const scaled = square.subarray(first, first + height * width * 3).map((byte) => (byte - zero) / unit)
  if (isChannelsLast) return scaled
  const channels = shape[1] ?? 0
  return Float32Array.from({ length: channels * height * width }, (_, at) => {
    const pixel = at % (height * width)
    const channel = (at - pixel) / (height * width)
    return scaled[pixel * 3 + channel] ?? 0
  })
}
