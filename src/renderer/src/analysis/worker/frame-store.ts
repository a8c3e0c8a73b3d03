import { createPixelImage, type OwnPixelImage } from '@shared/face/pixel-image'

/**
 * Holds the pixels of the newest analysed frame and of the candidate shot.
 *
 * Keeping a frame copies nothing: three pictures take turns, and a new frame goes into one that is neither the newest
 * nor the candidate.
 */
export interface FrameStore {
  /** A picture of this size to write a new frame to. Its old content is of no meaning. */
  borrow(width: number, height: number): OwnPixelImage
  /** The borrowed picture has become the newest analysed frame. */
  accept(image: OwnPixelImage): void
  /** Makes the newest frame the candidate. */
  keepLast(): void
  find(which: 'kept' | 'last'): OwnPixelImage | undefined
  forgetCandidate(): void
  /** Overwrites every pixel held. */
  forget(): void
}

const turns = 3

export function createFrameStore(): FrameStore {
  const images: (OwnPixelImage | undefined)[] = Array.from({ length: turns }, () => undefined)
  let last: OwnPixelImage | undefined
  let kept: OwnPixelImage | undefined

  return {
    borrow(width, height) {
      const free = images.findIndex((image) => image === undefined || (image !== last && image !== kept))
      const image = images[free]
      if (image?.width === width && image.height === height) return image
      const fresh = createPixelImage(width, height)
      images[free] = fresh
      return fresh
    },
    accept(image) {
      last = image
    },
    keepLast() {
      kept = last
    },
    find: (which) => (which === 'kept' ? kept : last),
    forgetCandidate() {
      kept = undefined
    },
    forget() {
      last = undefined
      kept = undefined
      // SECURITY: a visitor's face does not stay in memory until the next visitor's overwrites it.
      for (const image of images) image?.data.fill(0)
    }
  }
}
