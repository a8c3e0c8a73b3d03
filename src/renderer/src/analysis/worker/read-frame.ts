import { createPixelImage, type OwnPixelImage } from '@shared/face/pixel-image'
import { type Rotation, turnedSize } from '../rotation'
import { create2dContext } from './canvas'
import { turnPixels } from './turn-pixels'

/** Reads camera frames, one after the other. */
export interface FrameReader {
  /**
   * Copies the pixels of a frame, at its full resolution, upright and not mirrored.
   *
   * @param borrow supplies the picture to write to
   */
  read(
    frame: VideoFrame,
    rotation: Rotation,
    borrow: (width: number, height: number) => OwnPixelImage
  ): Promise<OwnPixelImage>
  /** Overwrites every pixel held. */
  forget(): void
}

/** Keeps what reading needs from frame to frame: a turned camera costs one more buffer of a frame's size. */
export function createFrameReader(): FrameReader {
  let unturned = createPixelImage(1, 1)
  let context: OffscreenCanvasRenderingContext2D | undefined

  const copy = async (frame: VideoFrame, image: OwnPixelImage): Promise<void> => {
    try {
      await frame.copyTo(image.data, { format: 'RGBA', colorSpace: 'srgb' })
    } catch (cause) {
      if (!(cause instanceof DOMException && cause.name === 'NotSupportedError')) throw cause
      // Some systems deliver frames that only the graphics hardware can read.
      const { width, height } = image
      if (context?.canvas.width !== width || context.canvas.height !== height) {
        context = create2dContext(width, height)
      }
      context.drawImage(frame, 0, 0, width, height)
      image.data.set(context.getImageData(0, 0, width, height).data)
    }
  }

  return {
    async read(frame, rotation, borrow) {
      const width = frame.visibleRect?.width ?? frame.codedWidth
      const height = frame.visibleRect?.height ?? frame.codedHeight
      const size = turnedSize({ width, height }, rotation)
      const image = borrow(size.width, size.height)
      if (rotation === 0) {
        await copy(frame, image)
        return image
      }
      if (unturned.width !== width || unturned.height !== height) unturned = createPixelImage(width, height)
      await copy(frame, unturned)
      turnPixels(unturned, rotation, image)
      return image
    },
    forget() {
      // SECURITY: a visitor's face does not stay in memory until the next visitor's overwrites it.
      unturned.data.fill(0)
      context?.clearRect(0, 0, context.canvas.width, context.canvas.height)
    }
  }
}
