import { useEffect, useState } from 'react'
import type { CameraSource } from '../camera/camera-source'

/** A camera that another program has, or that was unplugged, may be back. */
const againMs = 3000

/**
 * Holds one camera open: the one that the desk uses, and no other in its place. Browsers share a camera between the pages
 * of one profile.
 *
 * @param deviceId undefined: none
 * @returns undefined until it is open, and while it cannot be had
 */
export function useNamedCamera(
  source: Pick<CameraSource, 'open'>,
  deviceId: string | undefined
): MediaStream | undefined {
  const [stream, setStream] = useState<MediaStream>()
  useEffect(
    () => (deviceId === undefined ? undefined : holdOpen(source, deviceId, setStream)),
    [source, deviceId]
  )
  return deviceId === undefined ? undefined : stream
}

/** @returns the function that ends it */
function holdOpen(
  source: Pick<CameraSource, 'open'>,
  deviceId: string,
  tell: (stream: MediaStream | undefined) => void
): () => void {
  let isOver = false
  let close = (): void => undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const open = async (): Promise<void> => {
    const opened = await source.open(deviceId)
    if (!opened.ok) {
      if (!isOver) timer = setTimeout(() => void open(), againMs)
      return
    }
    const camera = opened.value
    close = () => camera.close()
    if (isOver) {
      close()
      return
    }
    tell(camera.stream)
    camera.onLost(() => {
      camera.close()
      tell(undefined)
      timer = setTimeout(() => void open(), againMs)
    })
  }
  void open()
  return () => {
    isOver = true
    clearTimeout(timer)
    close()
    tell(undefined)
  }
}
