import type { DescribedPicture } from '@sandbox/engine/face-engine'
import { createInProcessFaceEngine } from '@sandbox/engine/in-process-face-engine'
import type { ErrorCode } from '@shared/errors'
import { cosineSimilarity } from '@shared/face/similarity'
import type { Result } from '@shared/result'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { adaAgain, samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { samplePicture } from '../../support/samples'
import { engineFiles } from '../../support/sandbox-engine'

const engine = createInProcessFaceEngine(engineFiles)
afterAll(() => engine.close())

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`)
  return result.value
}

async function featuresOf(jpeg: Uint8Array): Promise<Float32Array> {
  const { faces } = valueOf(await engine.describe(jpeg, 'largest'))
  expect(faces).toHaveLength(1)
  return faces[0]!.features!
}

describe('describing pictures with the real models', () => {
  it('tells all people of the table apart and finds the one who is in it twice', async () => {
    const enrolled = await Promise.all(
      samplePeople.map(async (person) => featuresOf(await samplePhoto(person)))
    )
    const probe = await featuresOf(await samplePhoto(adaAgain))
    const similarities = enrolled.map((features) => cosineSimilarity(probe, features))
    const [ada, ...others] = similarities
    expect(ada).toBeGreaterThan(0.5)
    expect(Math.max(...others)).toBeLessThan(0.35)
    const pairs = enrolled.flatMap((one, index) =>
      enrolled.slice(index + 1).map((b) => cosineSimilarity(one, b))
    )
    expect(Math.max(...pairs)).toBeLessThan(0.4)
  })

  it('answers the faces of a group, largest first, with features for those asked for', async () => {
    const group = await samplePicture(6)
    const withFeatures = ({ faces }: DescribedPicture): boolean[] =>
      faces.map(({ features }) => features !== undefined)
    const none = valueOf(await engine.describe(group, 'none'))
    expect(none).toMatchObject({ width: 1920, height: 1537 })
    const areas = none.faces.map(({ box }) => box.width * box.height)
    expect(areas).toEqual([...areas].sort((a, b) => b - a))
    expect(withFeatures(none)).toEqual([false, false, false, false])
    expect(withFeatures(valueOf(await engine.describe(group, 'largest')))).toEqual([
      true,
      false,
      false,
      false
    ])
    expect(withFeatures(valueOf(await engine.describe(group, 'all')))).toEqual([true, true, true, true])
  })

  it('finds no face in a picture without one', async () => {
    const grey = await sharp({ create: { width: 320, height: 240, channels: 3, background: 'grey' } })
      .jpeg()
      .toBuffer()
    expect(valueOf(await engine.describe(grey, 'all')).faces).toEqual([])
  })

  it.each([2, 3, 4, 5, 6, 7, 8])('honours EXIF orientation %i', async (orientation) => {
    const upright = await samplePhoto(samplePeople[3])
    // sharp turns the picture the other way round first, so that it looks upright only with the tag honoured.
    const turned = await sharp(await asStoredBy(orientation, upright))
      .withMetadata({ orientation })
      .jpeg({ quality: 92 })
      .toBuffer()
    expect(cosineSimilarity(await featuresOf(turned), await featuresOf(upright))).toBeGreaterThan(0.9)
  })

  it('does not mix up pictures that are asked about at the same time', async () => {
    const photos = await Promise.all([samplePeople[0], samplePeople[1]].map(samplePhoto))
    const together = await Promise.all(photos.map(featuresOf))
    for (const [index, photo] of photos.entries()) {
      expect(cosineSimilarity(together[index]!, await featuresOf(photo))).toBeGreaterThan(0.999)
    }
  })
})

/** Undoes what a viewer does for an orientation, so that the viewer's result is the upright picture again. */
async function asStoredBy(orientation: number, jpeg: Uint8Array): Promise<Uint8Array> {
  const steps: Record<number, [mirror: boolean, clockwise: number]> = {
    2: [true, 0],
    3: [false, 180],
    4: [true, 180],
    5: [true, 270],
    6: [false, 270],
    7: [true, 90],
    8: [false, 90]
  }
  const [mirror, clockwise] = steps[orientation]!
  const mirrored = mirror ? await sharp(jpeg).flop().toBuffer() : jpeg
  return sharp(mirrored).rotate(clockwise).toBuffer()
}

describe('pictures that cannot be used', () => {
  const codeOf = async (bytes: Uint8Array): Promise<ErrorCode | undefined> => {
    const described = await engine.describe(bytes, 'none')
    return described.ok ? undefined : described.error.code
  }
  it('are refused by what they hold', async () => {
    const photo = await samplePhoto(samplePeople[0])
    const png = await sharp(photo).png().toBuffer()
    expect(await codeOf(new Uint8Array())).toBe('picture/empty')
    expect(await codeOf(Buffer.from('this is a text'))).toBe('picture/not-a-picture')
    expect(await codeOf(png)).toBe('picture/not-a-picture')
    expect(await codeOf(photo.subarray(0, 300))).toBe('picture/damaged')
    expect(await codeOf(photo.subarray(0, photo.length / 2))).toBe('picture/damaged')
    expect(await codeOf(new Uint8Array(8 * 1024 * 1024 + 1))).toBe('picture/too-many-bytes')
  })

  it('are refused for their pixels before they are unpacked', async () => {
    const huge = await sharp({ create: { width: 10_000, height: 2_500, channels: 3, background: 'grey' } })
      .jpeg()
      .toBuffer()
    expect(await codeOf(huge)).toBe('picture/too-many-pixels')
  })

  it('are refused as an aligned crop when they have another size', async () => {
    const described = await engine.describeAligned(await samplePhoto(samplePeople[0]))
    expect(described).toMatchObject({ ok: false, error: { code: 'picture/no-face' } })
  })
})
