import { createGallery } from '@sandbox/recognition/gallery'
import { featuresFromBytes, featuresToBytes } from '@sandbox/storage/feature-bytes'
import { describe, expect, it } from 'vitest'

/** Unit vectors in the plane: the cosine of two is the cosine of the angle between them. */
const at = (degrees: number): Float32Array => {
  const angle = (degrees * Math.PI) / 180
  return Float32Array.of(Math.cos(angle), Math.sin(angle))
}

describe('the gallery', () => {
  it('finds nobody while it is empty', () => {
    expect(createGallery([]).findBest(at(0))).toBeUndefined()
  })

  it('answers the photo nearest to the probe, also one added later', () => {
    const gallery = createGallery([
      { personId: 'ada', faceId: 'ada-1', features: at(80) },
      { personId: 'bea', faceId: 'bea-1', features: at(40) }
    ])
    expect(gallery.findBest(at(0))).toMatchObject({ personId: 'bea', faceId: 'bea-1' })
    gallery.add({ personId: 'ada', faceId: 'ada-2', features: at(10) })
    const best = gallery.findBest(at(0))
    expect(best).toMatchObject({ personId: 'ada', faceId: 'ada-2' })
    expect(best?.similarity).toBeCloseTo(Math.cos(Math.PI / 18), 6)
  })
})

describe('stored features', () => {
  it('come back bit by bit, also from the middle of a larger buffer', () => {
    const features = Float32Array.from({ length: 512 }, (_, index) => Math.sin(index))
    const bytes = featuresToBytes(features)
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(featuresFromBytes(shifted.subarray(1))).toEqual(features)
  })

  it('are little-endian 32-bit floats', () => {
    expect([...featuresToBytes(Float32Array.of(1))]).toEqual([0x00, 0x00, 0x80, 0x3f])
  })
})
