import type { CheckOutcome } from '@shared/domain/diagnostics'
import { type Delivery, watchDelivery } from '../../camera/delivery'
import { openChosenCamera } from '../../camera/open-chosen-camera'
import { pause } from '../pause'
import type { Check, PageCheckParts } from './check'

/** Cameras need a moment for their exposure; two seconds of pictures tell their rate. */
const patienceMs = 8_000
const measuredMs = 2_000
const lookEveryMs = 100
/** Below this nobody can be guided. */
const leastPerSecond = 10

/** Opens the camera of the settings and measures what it delivers. No picture is kept or looked at. */
export function cameraCheck({
  camera,
  cameraSettings,
  now
}: Pick<PageCheckParts, 'camera' | 'cameraSettings' | 'now'>): Check<'camera'> {
  return {
    id: 'camera',
    async run(signal) {
      const opened = await openChosenCamera(camera, cameraSettings)
      if (!opened.ok) return { finding: 'camera/failed', error: opened.error.code }
      const { camera: open, standIn } = opened.value
      try {
        const delivery = await measure(open.stream, now, signal)
        return outcomeOf(delivery, standIn !== undefined)
      } finally {
        open.close()
      }
    }
  }
}

async function measure(
  stream: MediaStream,
  now: () => number,
  signal: AbortSignal
): Promise<Delivery | undefined> {
  const video = document.createElement('video')
  video.muted = true
  video.srcObject = stream
  const watch = watchDelivery(video)
  try {
    void video.play().catch(() => undefined)
    const began = now()
    let firstAt: number | undefined
    while (!signal.aborted && now() - began < patienceMs) {
      if (watch.read() !== undefined) firstAt ??= now()
      if (firstAt !== undefined && now() - firstAt >= measuredMs) break
      await pause(lookEveryMs, signal)
    }
    return watch.read()
  } finally {
    watch.stop()
    // Nobody's face stays in an element that is not shown.
    video.srcObject = null
  }
}

function outcomeOf(delivery: Delivery | undefined, isStandIn: boolean): CheckOutcome {
  if (delivery === undefined) return { finding: 'camera/no-picture' }
  const { width, height, framesPerSecond } = delivery
  const perSecond = Math.round(framesPerSecond ?? 0)
  const figures = { width, height, perSecond }
  if (perSecond < leastPerSecond) return { finding: 'camera/slow', figures }
  return { finding: isStandIn ? 'camera/stand-in' : 'camera/fine', figures }
}
