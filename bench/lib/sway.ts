/** How a picture is moved so that it looks like the next frame of a camera. Lengths in pixels, the turn in radians. */
export interface Movement {
  readonly right: number
  readonly down: number
  readonly turn: number
  readonly scale: number
}

/** At 30 frames a second: somebody who sways once in one and a half seconds. */
const framesPerSway = 45
const amplitude = { right: 24, down: 8, turn: 0.05, scale: 0.03 }

/** A person in front of a camera stands never quite still. Frame 0 shows the picture as it is. */
export function swayAt(frame: number): Movement {
  const phase = (2 * Math.PI * frame) / framesPerSway
  return {
    right: amplitude.right * Math.sin(phase),
    down: amplitude.down * Math.sin(2 * phase),
    turn: amplitude.turn * Math.sin(phase),
    scale: 1 + amplitude.scale * Math.sin(phase / 2)
  }
}
