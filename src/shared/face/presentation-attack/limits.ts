/** The thresholds of the check in one object. Where each comes from: docs/presentation-attack.md. */
export interface PresentationLimits {
  readonly texture: {
    /** Medians below it look like an attack, from `liveFrom` on like a living face; between them nothing is said. */
    readonly attackBelow: number
    readonly liveFrom: number
    /** Samples that a median needs, and how many of the last ones it is taken over. */
    readonly fewest: number
    readonly most: number
    /** Side of a crop in face boxes; smaller ones are not what the model was trained on and cannot make a face live. */
    readonly leastCrop: number
  }
  readonly blink: {
    /** Hysteresis on how sure the eye model is of an open eye. */
    readonly closedBelow: number
    readonly openFrom: number
    /** Milliseconds for which the lids stay closed in a blink, and open before it. */
    readonly shortest: number
    readonly longest: number
    readonly openBefore: number
    /** Milliseconds without a look at the eyes after which nobody knows what they did. */
    readonly gap: number
  }
  readonly parallax: {
    /** Milliseconds between the views that are kept, and how many are. */
    readonly every: number
    readonly mostViews: number
    /** From here on depth moved the points: see `PlaneFit.depthMotion`. */
    readonly depth: number
    /** Degrees from which a plane is seen to have turned; faces that look the same way read up to 23. */
    readonly foreshortening: number
    /** Depth motion over the sine of the foreshortening: a head has about 1, a plane about 0. */
    readonly headRatio: number
    readonly planeRatio: number
    /** Pairs of views that must agree: one bad set of landmarks makes one pair. */
    readonly fewestPairs: number
  }
  readonly continuity: {
    /** Milliseconds without a face, and how far one moves from frame to frame: inter-eye distances, and their ratio. */
    readonly gap: number
    readonly step: number
    readonly growth: number
  }
  /** Milliseconds after which evidence is forgotten. */
  readonly memory: number
}

export const presentationLimits: PresentationLimits = {
  texture: { attackBelow: 0.3, liveFrom: 0.7, fewest: 3, most: 9, leastCrop: 1.5 },
  blink: { closedBelow: 0.3, openFrom: 0.7, shortest: 30, longest: 600, openBefore: 150, gap: 300 },
  parallax: {
    every: 250,
    mostViews: 12,
    depth: 0.11,
    foreshortening: 26,
    headRatio: 0.3,
    planeRatio: 0.2,
    fewestPairs: 3
  },
  continuity: { gap: 700, step: 1, growth: 1.4 },
  memory: 10_000
}
