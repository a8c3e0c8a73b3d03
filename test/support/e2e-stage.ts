import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyRoom, frameWith, type Placement, writeClip } from './camera-clip'
import type { SamplePerson } from './sample-people'
import { samplePhoto } from './sample-photo'

/** Far enough away to show the shoulders, near enough for enrollment. */
export const goodPlace: Placement = { interEyeDistance: 130 }

/** What a camera sees of a sample person. */
export async function seen(person: SamplePerson, placement: Placement = goodPlace): Promise<Buffer> {
  return frameWith({ photo: await samplePhoto(person), eyes: person.eyes }, placement)
}

/** A fake camera whose scene the test changes. The change shows when the camera is opened the next time. */
export class Stage {
  readonly folder = mkdtempSync(join(tmpdir(), 'enroll-station-e2e-'))
  readonly clip = join(this.folder, 'camera.mjpeg')

  /** The room is empty for a moment, then somebody stands in front of the camera. */
  async stepsIn(jpeg: Buffer): Promise<void> {
    writeClip(this.clip, [
      { frames: 30, jpeg: await emptyRoom() },
      { frames: 240, jpeg }
    ])
  }

  /** One sight after the other, each for a frame, over and over. */
  moves(jpegs: readonly Buffer[]): void {
    writeClip(
      this.clip,
      jpegs.map((jpeg) => ({ frames: 1, jpeg }))
    )
  }

  /** The same sight all the time. */
  still(jpeg: Buffer): void {
    writeClip(this.clip, [{ frames: 30, jpeg }])
  }
}
