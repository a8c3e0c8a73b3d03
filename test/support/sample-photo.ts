import sharp from 'sharp'
import { adaAgain, samplePerson, type SamplePerson } from './sample-people'
import { samplePicture } from './samples'

/** @returns a JPEG that shows one person of `sample-people.ts` alone */
export async function samplePhoto({ picture, crop }: SamplePerson): Promise<Uint8Array<ArrayBuffer>> {
  const whole = sharp(await samplePicture(picture))
  return new Uint8Array(await whole.extract(crop).jpeg({ quality: 92 }).toBuffer())
}

/** Two people, one of them on two days. */
export interface SamplePhotos {
  readonly ada: Uint8Array<ArrayBuffer>
  readonly adaAgain: Uint8Array<ArrayBuffer>
  readonly bea: Uint8Array<ArrayBuffer>
}

export async function samplePhotos(): Promise<SamplePhotos> {
  return {
    ada: await samplePhoto(samplePerson('ada')),
    adaAgain: await samplePhoto(adaAgain),
    bea: await samplePhoto(samplePerson('bea'))
  }
}
