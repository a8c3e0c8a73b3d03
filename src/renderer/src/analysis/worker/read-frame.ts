import type { OwnPixelImage } from '@shared/face/pixel-image'
import { create2dContext } from './canvas'

/**
 * Copies the pixels of a camera frame, at its full resolution, as it is: not turned, not mirrored.
 *
 * @param borrow supplies the picture to write to
 */
export async function readFrame(
  frame: VideoFrame,
  borrow: (width: number, height: number) => OwnPixelImage
): Promise<OwnPixelImage> {
  const width = frame.visibleRect?.width ?? frame.codedWidth
  const height = frame.visibleRect?.height ?? frame.codedHeight
  const image = borrow(width, height)
  try {
    await frame.copyTo(image.data, { format: 'RGBA', colorSpace: 'srgb' })
  } catch (cause) {
    if (!(cause instanceof DOMException && cause.name === 'NotSupportedError')) throw cause
    // Some systems deliver frames that only the graphics hardware can read.
    const context = create2dContext(width, height)
    context.drawImage(frame, 0, 0, width, height)
    image.data.set(context.getImageData(0, 0, width, height).data)
  }
  return image
}
