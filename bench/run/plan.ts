/** How much of everything is measured. */
export interface Plan {
  readonly name: 'full' | 'short'
  readonly coldStarts: number
  readonly rounds: number
  readonly framesPerPicture: number
  /** A camera's frames in ten minutes are 18,000. */
  readonly longRunFrames: number
  /** Before the first reading: until then engines still compile what they run often, and keep the code. */
  readonly warmUpFrames: number
  readonly framesPerSample: number
  readonly cameraSeconds: number
}

export const fullPlan: Plan = {
  name: 'full',
  coldStarts: 5,
  rounds: 5,
  framesPerPicture: 15,
  longRunFrames: 20_000,
  warmUpFrames: 4000,
  framesPerSample: 1000,
  cameraSeconds: 20
}

/** For looking whether everything works; too little for numbers to rely on. */
export const shortPlan: Plan = {
  name: 'short',
  coldStarts: 2,
  rounds: 2,
  framesPerPicture: 6,
  longRunFrames: 600,
  warmUpFrames: 100,
  framesPerSample: 100,
  cameraSeconds: 5
}
