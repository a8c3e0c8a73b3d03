import type { Point } from '@shared/domain/analysis'
import { type EngineName, type PerEngine, perEngine } from './engines'
import { type FaceCount, type FaceCountSummary, summarizeCounts } from './face-counts'
import { landmarkError, overlapOf } from './landmark-error'
import { quantile } from './statistics'

/** What an engine saw in a picture. */
export interface Sighting {
  readonly faces: number
  /** 68 points of each face that it has them of, in pixels of the picture. */
  readonly landmarks: readonly (readonly Point[])[]
}

export interface Accuracy {
  readonly counts: PerEngine<FaceCountSummary>
  /** Pictures with the right number of faces by group of pictures, which the report shows beside each other. */
  readonly groups: readonly {
    readonly group: string
    readonly pictures: number
    readonly right: PerEngine<number>
  }[]
  /** What the station counts when the same pictures are picked as files. */
  readonly files: FaceCountSummary
  readonly landmarks: LandmarkAgreement
}

/** Between the 68 points of the station and those of face-api. Neither is the truth. */
export interface LandmarkAgreement {
  /** Faces that both have points of. */
  readonly faces: number
  /** Normalised mean error, in distances of the outer eye corners. */
  readonly median: number
  readonly ninetiethPercentile: number
}

/** One labelled picture and what was seen in it. */
export interface SeenPicture {
  readonly group: string
  /** As somebody counted them. */
  readonly faces: number
  readonly sightings: PerEngine<Sighting>
  /** By the station, in the picture file. */
  readonly inFile: number
}

export function evaluateAccuracy(all: readonly SeenPicture[]): Accuracy {
  return {
    counts: perEngine((name) => summarizeCounts(all.map((seen) => countOf(seen, name)))),
    groups: [...new Set(all.map(({ group }) => group))].map((group) => {
      const some = all.filter((seen) => seen.group === group)
      return {
        group,
        pictures: some.length,
        right: perEngine((name) => summarizeCounts(some.map((seen) => countOf(seen, name))).right)
      }
    }),
    files: summarizeCounts(all.map(({ faces, inFile }) => ({ labelled: faces, seen: inFile }))),
    landmarks: agreementOf(all)
  }
}

function countOf({ faces, sightings }: SeenPicture, name: EngineName): FaceCount {
  return { labelled: faces, seen: sightings[name].faces }
}

/** Two faces are one when their extents share this part of what they cover. */
const sameFace = 0.3

function agreementOf(all: readonly SeenPicture[]): LandmarkAgreement {
  const errors = all.flatMap(({ faces, sightings }) => {
    const [subject] = sightings.station.landmarks
    if (faces === 0 || subject === undefined) return []
    const others = sightings.faceApi.landmarks.filter((other) => overlapOf(subject, other) >= sameFace)
    const [nearest] = others.sort((one, other) => overlapOf(subject, other) - overlapOf(subject, one))
    const error = nearest && landmarkError(subject, nearest)
    return error === undefined ? [] : [error]
  })
  return { faces: errors.length, median: quantile(errors, 0.5), ninetiethPercentile: quantile(errors, 0.9) }
}
