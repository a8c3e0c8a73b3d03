/** A part of a picture, in its pixels. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface SamplePerson {
  readonly id: string
  /** Number of the sample picture. */
  readonly picture: 1 | 2 | 3 | 4 | 5 | 6
  /** Holds this person's face and no other. */
  readonly crop: Crop
}

/** Six different people with clear faces, found by looking at the sample pictures. */
export const samplePeople = [
  { id: 'ada', picture: 3, crop: { left: 960, top: 90, width: 500, height: 500 } },
  { id: 'bea', picture: 3, crop: { left: 440, top: 220, width: 500, height: 500 } },
  { id: 'cleo', picture: 3, crop: { left: 1380, top: 180, width: 500, height: 500 } },
  { id: 'dora', picture: 6, crop: { left: 120, top: 350, width: 500, height: 500 } },
  { id: 'edda', picture: 6, crop: { left: 560, top: 210, width: 500, height: 500 } },
  { id: 'fay', picture: 6, crop: { left: 1400, top: 150, width: 480, height: 480 } }
] as const satisfies readonly SamplePerson[]

export type SamplePersonId = (typeof samplePeople)[number]['id']

/** The first of `samplePeople` on another day: other light, hair down, head tilted. */
export const adaAgain = {
  id: 'ada',
  picture: 1,
  crop: { left: 1320, top: 100, width: 500, height: 500 }
} as const satisfies SamplePerson
