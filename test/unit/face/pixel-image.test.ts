import { copyPart, createPixelImage, pixelWords } from '@shared/face/pixel-image'
import { describe, expect, it } from 'vitest'

describe('copyPart', () => {
  const picture = createPixelImage(5, 4)
  pixelWords(picture).forEach((_, index, words) => (words[index] = index))

  it('copies the pixels of the part, row by row', () => {
    const part = copyPart(picture, { x: 1, y: 2, width: 3, height: 2 })
    expect([part.width, part.height]).toEqual([3, 2])
    expect([...pixelWords(part)]).toEqual([11, 12, 13, 16, 17, 18])
  })

  it('has memory of its own', () => {
    const part = copyPart(picture, { x: 0, y: 0, width: 5, height: 4 })
    expect(part).toEqual(picture)
    pixelWords(part)[0] = 77
    expect(pixelWords(picture)[0]).toBe(0)
  })
})
