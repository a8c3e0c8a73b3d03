/** One frame that a camera delivered: its time in milliseconds, and how many there were up to it. */
export interface DeliveredFrame {
  readonly at: number
  readonly count: number
  /** As delivered, before any turn. */
  readonly width: number
  readonly height: number
}

/** What a camera really delivers. */
export interface Delivery {
  readonly width: number
  readonly height: number
  /** Undefined until there are enough frames to tell. */
  readonly framesPerSecond: number | undefined
}

const windowMs = 2000
/** A shorter span says more about chance than about the camera. */
const leastSpanMs = 700

/** Adds a frame and forgets those that are too old. */
export function recordDelivery(
  frames: readonly DeliveredFrame[],
  frame: DeliveredFrame
): readonly DeliveredFrame[] {
  return [...frames.filter(({ at }) => frame.at - at <= windowMs), frame]
}

/** @returns undefined before the first frame */
export function deliveryOf(frames: readonly DeliveredFrame[]): Delivery | undefined {
  const [first] = frames
  const last = frames.at(-1)
  if (first === undefined || last === undefined) return undefined
  const span = last.at - first.at
  const { width, height } = last
  const framesPerSecond = span >= leastSpanMs ? ((last.count - first.count) * 1000) / span : undefined
  return { width, height, framesPerSecond }
}

/**
 * Watches what a video shows.
 *
 * @returns what is delivered now, and the function that ends it
 */
export function watchDelivery(video: HTMLVideoElement): {
  readonly read: () => Delivery | undefined
  readonly stop: () => void
} {
  let frames: readonly DeliveredFrame[] = []
  const look = (at: number, { presentedFrames, width, height }: VideoFrameCallbackMetadata): void => {
    frames = recordDelivery(frames, { at, count: presentedFrames, width, height })
    handle = video.requestVideoFrameCallback(look)
  }
  let handle = video.requestVideoFrameCallback(look)
  return { read: () => deliveryOf(frames), stop: () => video.cancelVideoFrameCallback(handle) }
}
