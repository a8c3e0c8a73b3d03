import type { Point } from '@shared/domain/analysis'

/** A part of a picture, in its pixels. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Centres of the two eyes in the crop, the one at smaller x first. */
export type Eyes = readonly [Point, Point]

export interface SamplePerson {
  readonly id: string
  /** Number of the sample picture. */
  readonly picture: 1 | 2 | 3 | 4 | 5 | 6
  /** Holds this person's face and no other. */
  readonly crop: Crop
  readonly eyes: Eyes
}

const square = (left: number, top: number, side: number): Crop => ({ left, top, width: side, height: side })
const eyes = (x1: number, y1: number, x2: number, y2: number): Eyes => [
  { x: x1, y: y1 },
  { x: x2, y: y2 }
]

/**
 * Six different people with clear faces, found by looking at the sample pictures; the eyes were read off the station's
 * own landmarks. Bea, Dora and Fay look nearly straight ahead (yaw of 16, 13 and 9 degrees); Ada and Cleo
 * are turned by 17 to 19 degrees, Edda by 25.
 */
export const samplePeople = [
  { id: 'ada', picture: 3, crop: square(960, 90, 500), eyes: eyes(159, 235, 252, 253) },
  { id: 'bea', picture: 3, crop: square(440, 220, 500), eyes: eyes(191, 216, 284, 217) },
  { id: 'cleo', picture: 3, crop: square(1380, 180, 500), eyes: eyes(178, 235, 270, 227) },
  { id: 'dora', picture: 6, crop: square(120, 350, 500), eyes: eyes(204, 261, 305, 248) },
  { id: 'edda', picture: 6, crop: square(560, 210, 500), eyes: eyes(147, 248, 237, 241) },
  { id: 'fay', picture: 6, crop: square(1400, 150, 480), eyes: eyes(136, 229, 227, 248) }
] as const satisfies readonly SamplePerson[]

export type SamplePersonId = (typeof samplePeople)[number]['id']

/** The first of `samplePeople` on another day: other light, hair down, head tilted, looking straight ahead. */
export const adaAgain = {
  id: 'ada',
  picture: 1,
  crop: square(1320, 100, 500),
  eyes: eyes(235, 183, 293, 238)
} as const satisfies SamplePerson

export function samplePerson(id: SamplePersonId): SamplePerson {
  const person = samplePeople.find((candidate) => candidate.id === id)
  if (person === undefined) throw new Error(`nobody is called ${id}`)
  return person
}
