import { type EngineName, engineNames, type PerEngine, perEngine } from './engines'
import { type Ratio, ratioOf, type Summary, summarize } from './statistics'

export interface Timing {
  readonly engine: EngineName
  /** Counts from 0, where the scene is new to the engine. */
  readonly frame: number
  readonly milliseconds: number
  /** False when it missed the face, which is quicker than finding it. */
  readonly found: boolean
}

export interface RoundTimings {
  readonly timings: readonly Timing[]
  /** The station's full analysis of a shot with the encoding of its JPEG beside it; and the encoding alone. */
  readonly shots: readonly { readonly milliseconds: number; readonly jpegMilliseconds: number }[]
}

/** All times in milliseconds. */
export interface Speed {
  /** Every frame of the moving pictures, as a camera delivers them. */
  readonly frames: PerEngine<Summary>
  /** The first frame of a scene: everybody has to find. */
  readonly firstFrames: PerEngine<Summary>
  /** The frames after: who can follow a face, follows it. */
  readonly laterFrames: PerEngine<Summary>
  /** The station's time in that of each peer, over all frames. */
  readonly ratios: Readonly<Record<Exclude<EngineName, 'station'>, Ratio>>
  /** The station's full analysis of a candidate shot, with the encoding of its JPEG. */
  readonly shot: Summary
  readonly shotJpeg: Summary
  readonly shotToHuman: Ratio
  /** Frames left out because somebody missed the face, which is quicker than finding it. */
  readonly leftOut: number
  /** Who missed the face how often. */
  readonly missed: PerEngine<number>
}

/** Sums up all rounds of a run. */
export function evaluateRounds(rounds: readonly RoundTimings[]): Speed {
  const shared = rounds.map(foundByAll)
  const times = (name: EngineName, which: (frame: number) => boolean = () => true): number[][] =>
    shared.map((timings) =>
      timings
        .filter(({ engine, frame }) => engine === name && which(frame))
        .map(({ milliseconds }) => milliseconds)
    )
  const shots = rounds.map((round) => round.shots.map(({ milliseconds }) => milliseconds))
  const toStation = (name: EngineName): Ratio => ratioOf(times('station'), times(name))
  const all = rounds.flatMap(({ timings }) => timings)
  return {
    frames: perEngine((name) => summarize(times(name).flat())),
    firstFrames: perEngine((name) => summarize(times(name, (frame) => frame === 0).flat())),
    laterFrames: perEngine((name) => summarize(times(name, (frame) => frame > 0).flat())),
    ratios: {
      human: toStation('human'),
      humanTracking: toStation('humanTracking'),
      faceApi: toStation('faceApi')
    },
    shot: summarize(shots.flat()),
    shotJpeg: summarize(rounds.flatMap((round) => round.shots.map((shot) => shot.jpegMilliseconds))),
    shotToHuman: ratioOf(shots, times('human')),
    leftOut: (all.length - shared.flat().length) / engineNames.length,
    missed: perEngine((name) => all.filter(({ engine, found }) => engine === name && !found).length)
  }
}

/** Timings come in groups of one per engine, all of the same frame. */
function foundByAll({ timings }: RoundTimings): RoundTimings['timings'] {
  const kept: RoundTimings['timings'][number][] = []
  for (let at = 0; at < timings.length; at += engineNames.length) {
    const frame = timings.slice(at, at + engineNames.length)
    if (frame.every(({ found }) => found)) kept.push(...frame)
  }
  return kept
}
