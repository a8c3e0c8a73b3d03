import sharp from 'sharp'
import type { SamplePerson } from './sample-people'
import { samplePicture } from './samples'

/** @returns a JPEG that shows one person of `sample-people.ts` alone */
export async function samplePhoto({ picture, crop }: SamplePerson): Promise<Uint8Array> {
  return sharp(await samplePicture(picture))
    .extract(crop)
    .jpeg({ quality: 92 })
    .toBuffer()
}
