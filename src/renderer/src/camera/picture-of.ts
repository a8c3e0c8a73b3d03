import { type Rotation, turnedSize } from '../analysis/rotation'

/** Fine print stays readable. */
const quality = 0.92

/**
 * What a video shows right now, upright, as a JPEG. A camera that has only just started is waited for.
 *
 * @param rotation how the camera is mounted
 * @returns undefined where the browser cannot paint
 */
export async function pictureOf(video: HTMLVideoElement, rotation: Rotation): Promise<Blob | undefined> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) await firstFrameOf(video)
  const { videoWidth, videoHeight } = video
  const { width, height } = turnedSize({ width: videoWidth, height: videoHeight }, rotation)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  context.translate(width / 2, height / 2)
  context.rotate((rotation * Math.PI) / 180)
  context.drawImage(video, -videoWidth / 2, -videoHeight / 2)
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}

function firstFrameOf(video: HTMLVideoElement): Promise<unknown> {
  return new Promise((resolve) => {
    video.addEventListener('loadeddata', resolve, { once: true })
  })
}
