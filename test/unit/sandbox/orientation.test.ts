import { turnUpright } from '@sandbox/engine/orientation'
import type { PixelImage } from '@shared/face/pixel-image'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

/** 3x2 pixels, all different. */
const image: PixelImage = {
  width: 3,
  height: 2,
  data: Uint8Array.from({ length: 24 }, (_, index) => (index % 4 === 3 ? 255 : index * 10))
}

describe('turning a picture upright', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('does for orientation %i what sharp does', async (orientation) => {
    const tagged = await sharp(image.data, { raw: { width: 3, height: 2, channels: 4 } })
      .withMetadata({ orientation })
      .png()
      .toBuffer()
    const oracle = await sharp(tagged).autoOrient().ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const upright = turnUpright(image, orientation)
    expect([upright.width, upright.height]).toEqual([oracle.info.width, oracle.info.height])
    expect([...upright.data]).toEqual([...oracle.data])
  })

  it.each([0, 9, NaN])('leaves a picture with the impossible orientation %d alone', (orientation) => {
    expect(turnUpright(image, orientation)).toBe(image)
  })
})
