/** How many faces somebody counted in a picture, and how many a program saw. */
export interface FaceCount {
  readonly labelled: number
  readonly seen: number
}

export interface FaceCountSummary {
  readonly pictures: number
  /** Pictures in which exactly the labelled number of faces was seen. */
  readonly right: number
  readonly labelledFaces: number
  /** Labelled faces minus those missed in pictures where too few were seen. */
  readonly foundFaces: number
  readonly picturesWithoutFace: number
  /** Pictures without a face in which one was seen. */
  readonly falseAlarms: number
}

/** Counts only: that a face was seen in the right place is not checked here. */
export function summarizeCounts(counts: readonly FaceCount[]): FaceCountSummary {
  const empty = counts.filter(({ labelled }) => labelled === 0)
  return {
    pictures: counts.length,
    right: counts.filter(({ labelled, seen }) => labelled === seen).length,
    labelledFaces: sum(counts.map(({ labelled }) => labelled)),
    foundFaces: sum(counts.map(({ labelled, seen }) => Math.min(labelled, seen))),
    picturesWithoutFace: empty.length,
    falseAlarms: empty.filter(({ seen }) => seen > 0).length
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
