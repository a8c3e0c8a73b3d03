import { type Rotation, turnedSize } from '../analysis/rotation'

/** Fine print stays readable. */
const quality = 0.92

/**
 * What a video shows right now, upright, as a JPEG.
 *
 * @param rotation how the camera is mounted
 * @returns undefined while it shows nothing
 */
export async function pictureOf(video: HTMLVideoElement, rotation: Rotation): Promise<Blob | undefined> {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0) return undefined
  const { width, height } = turnedSize({ width: videoWidth, height: videoHeight }, rotation)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  context.translate(width / 2, height / 2)
  context.rotate((rotation * Math.PI) / 180)
  context.drawImage(video, -videoWidth / 2, -videoHeight / 2)
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}
