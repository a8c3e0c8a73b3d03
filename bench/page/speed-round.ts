import { engineNames, type PerEngine } from '../lib/engines'
import { inTurn } from '../lib/interleave'
import type { RoundTimings, Timing } from '../lib/speed'
import { swayAt } from '../lib/sway'
import { encodeJpeg } from '@renderer/analysis/worker/jpeg'
import type { Engine } from './engine'
import { fetchPicture, moved } from './pictures'
import type { StationEngine } from './station-engine'

/**
 * Shows every picture as a short piece of video to all engines, frame by frame in turn.
 *
 * @param turn number of the round, so that not always the same engine begins
 */
export async function timeRound(
  engines: PerEngine<Engine>,
  station: StationEngine,
  addresses: readonly string[],
  framesPerPicture: number,
  turn: number
): Promise<RoundTimings> {
  const timings: Timing[] = []
  const shots: { milliseconds: number; jpegMilliseconds: number }[] = []
  for (const [at, address] of addresses.entries()) {
    const bitmap = await createImageBitmap(await fetchPicture(address))
    for (const name of engineNames) engines[name].forget()
    for (let frame = 0; frame < framesPerPicture; frame++) {
      const picture = moved(bitmap, swayAt(frame))
      for (const name of inTurn(engineNames, turn + at + frame)) {
        timings.push({ engine: name, frame, ...(await timeOne(engines[name], picture)) })
      }
    }
    const last = moved(bitmap, swayAt(framesPerPicture - 1))
    bitmap.close()
    shots.push({
      milliseconds: (await timed(() => station.takeShot())).milliseconds,
      jpegMilliseconds: (await timed(() => encodeJpeg(last))).milliseconds
    })
  }
  return { timings, shots }
}

async function timeOne(
  engine: Engine,
  picture: ImageData
): Promise<{ milliseconds: number; found: boolean }> {
  engine.take(picture)
  const { milliseconds, value } = await timed(() => engine.analyze())
  return { milliseconds, found: value.faces > 0 }
}

async function timed<T>(work: () => Promise<T>): Promise<{ milliseconds: number; value: T }> {
  const began = performance.now()
  const value = await work()
  return { milliseconds: performance.now() - began, value }
}
