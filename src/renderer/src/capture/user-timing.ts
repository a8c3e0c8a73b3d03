/** Times that the station is judged by. They show in a browser's performance tools and are read by the demo. */
export type CaptureMeasure =
  /** From opening the screen to the first thing it says. */
  | 'first-hint'
  /** From the first frame with a face to the shot. */
  | 'face-to-shot'

export type RecordMeasure = (name: CaptureMeasure, from: number, to: number) => void

/** Records a time in the page's performance timeline. Keeps the newest only: a station runs for weeks. */
export const recordUserTiming: RecordMeasure = (name, from, to) => {
  performance.clearMeasures(name)
  performance.measure(name, { start: from, end: to })
}
