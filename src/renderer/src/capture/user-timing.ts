/** Times that the station is judged by. They show in a browser's performance tools and are read by the demo. */
export type CaptureMeasure =
  /** From opening the screen to the first thing it says. */
  | 'first-hint'
  /** From the first frame with a face to the shot. */
  | 'face-to-shot'
  /** From the frame that is good enough to the shot that is made of it. */
  | 'good-frame-to-shot'
  /** From the shot to the painted answer about it. */
  | 'shot-to-card'

export type RecordMeasure = (name: CaptureMeasure, from: number, to: number) => void

/** Records a time in the page's performance timeline. Keeps the newest only: a station runs for weeks. */
export const recordUserTiming: RecordMeasure = (name, from, to) => {
  performance.clearMeasures(name)
  performance.measure(name, { start: from, end: to })
}
