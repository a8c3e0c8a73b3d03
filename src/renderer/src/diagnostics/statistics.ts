import type { CaptureMeasure } from '../capture/user-timing'
import type { Prompt } from '../guidance/hints'
import type { LongTaskFigures } from './long-tasks'

/** What a live picture is measured by. No personal data: rates, times, and what is being said. */
export interface LiveFigures {
  /** Pictures that the camera has delivered since the start. */
  readonly delivered: number
  /** Analysed per second. */
  readonly fps: number
  /** Median of an analysis in milliseconds. */
  readonly analysisMs: number
  /** Pictures that nobody looked at, since the start. */
  readonly dropped: number
  /** From opening the screen to the first hint, in milliseconds; undefined before it, and where there are none. */
  readonly firstHintMs: number | undefined
  readonly hint: Prompt | undefined
  /** What the screen is doing, as a word of the program's. */
  readonly phase: string
}

/** What the page as a whole is measured by. */
export interface PageFigures {
  readonly longTasks: LongTaskFigures
  /** Bytes of the page's own memory; undefined where the browser does not tell. */
  readonly memory: number | undefined
  readonly stages: Readonly<Partial<Record<CaptureMeasure, number>>>
}

export interface Sample {
  readonly at: number
  readonly delivered: number
}

const windowMs = 3000

/** Adds a sample and forgets those that are too old. A count that went back is of another camera. */
export function recordSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1)
  const same = last !== undefined && last.delivered > sample.delivered ? [] : samples
  return [...same.filter(({ at }) => sample.at - at <= windowMs), sample]
}

/** @returns delivered pictures per second; undefined where there are too few samples to tell */
export function deliveredPerSecond(samples: readonly Sample[]): number | undefined {
  const [first] = samples
  const last = samples.at(-1)
  if (first === undefined || last === undefined || last.at - first.at < 400) return undefined
  return ((last.delivered - first.delivered) * 1000) / (last.at - first.at)
}
