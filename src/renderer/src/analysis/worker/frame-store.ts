import { createPixelImage, type OwnPixelImage } from '@shared/face/pixel-image'

/**
 * Holds the pixels of the newest analysed frame, of the one before it, and of the candidate shot.
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
  /** The newest analysed frame that is not this one: another moment of the same presentation. */
  findOther(than: OwnPixelImage): OwnPixelImage | undefined
  forgetCandidate(): void
  /** Overwrites every pixel held. */
  forget(): void
}

const turns = 3

export function createFrameStore(): FrameStore {
  const images: (OwnPixelImage | undefined)[] = Array.from({ length: turns }, () => undefined)
  let last: OwnPixelImage | undefined
  let kept: OwnPixelImage | undefined
  /** Analysed just before `last`; gone as soon as a new frame is written over it. */
  let before: OwnPixelImage | undefined

  return {
    borrow(width, height) {
      const isFree = (image: OwnPixelImage | undefined): boolean =>
        image === undefined || (image !== last && image !== kept)
      const spare = images.findIndex((image) => isFree(image) && (image === undefined || image !== before))
      const free = spare < 0 ? images.findIndex(isFree) : spare
      const image = images[free]
      if (image !== undefined && image === before) before = undefined
      if (image?.width === width && image.height === height) return image
      const fresh = createPixelImage(width, height)
      images[free] = fresh
      return fresh
    },
    accept(image) {
      before = last
      last = image
    },
    keepLast() {
      kept = last
    },
    find: (which) => (which === 'kept' ? kept : last),
    findOther: (than) => [last, before].find((image) => image !== undefined && image !== than),
    forgetCandidate() {
      kept = undefined
    },
    forget() {
      last = undefined
      kept = undefined
      before = undefined
      // SECURITY: a visitor's face does not stay in memory until the next visitor's overwrites it.
      for (const image of images) image?.data.fill(0)
    }
  }
}
