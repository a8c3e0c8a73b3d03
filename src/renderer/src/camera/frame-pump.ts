/** The part of a video element that the pump needs. */
export interface FrameSource {
  requestVideoFrameCallback(callback: () => void): number
  cancelVideoFrameCallback(handle: number): void
}

export interface FramePumpOptions<F> {
  readonly source: FrameSource
  /** Takes the picture that the source shows now; undefined when there is none yet. */
  readonly takeFrame: () => F | undefined
  /** Owns the frame from now on. The next frame is taken when its promise settles. */
  readonly onFrame: (frame: F) => Promise<void>
}

export interface FramePump {
  /** Frames that the camera delivered and nobody looked at, since the start. */
  dropped(): number
  stop(): void
}

/**
 * Feeds frames to a consumer that may be slower than the camera: one frame in flight, newest wins.
 *
 * A frame that arrives meanwhile only sets a mark; when the consumer is free, the picture shown at that moment is
 * taken.
 * So a slow consumer sees fewer frames, never old ones.
 */
export function startFramePump<F>({ source, takeFrame, onFrame }: FramePumpOptions<F>): FramePump {
  let stopped = false
  let busy = false
  let waiting = false
  let dropped = 0

  const feed = (): void => {
    waiting = false
    const frame = takeFrame()
    if (frame === undefined) return
    busy = true
    void onFrame(frame).finally(() => {
      busy = false
      if (!stopped && waiting) feed()
    })
  }

  const presented = (): void => {
    if (stopped) return
    handle = source.requestVideoFrameCallback(presented)
    if (!busy) {
      feed()
      return
    }
    if (waiting) dropped += 1
    waiting = true
  }
  let handle = source.requestVideoFrameCallback(presented)

  return {
    dropped: () => dropped,
    stop() {
      stopped = true
      source.cancelVideoFrameCallback(handle)
    }
  }
}

/** A frame of what the video shows now, in the camera's own orientation. */
export function frameOf(video: HTMLVideoElement): VideoFrame | undefined {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return undefined
  try {
    return new VideoFrame(video)
  } catch {
    // While a stream starts or ends, a video can say that it has a picture when it has none. The next one will do.
    return undefined
  }
}
