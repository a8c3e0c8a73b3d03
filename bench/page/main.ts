import { type EngineName, engineNames, type PerEngine, perEngine } from '../lib/engines'
import type { RoundTimings } from '../lib/speed'
import { swayAt } from '../lib/sway'
import type { Sighting } from '../lib/accuracy'
import type { Engine } from './engine'
import { openEngine } from './open-engine'
import { fetchPicture, moved, pixelsOf } from './pictures'
import { timeRound } from './speed-round'
import { createStationEngine, createWatchedWorker, type StationEngine } from './station-engine'

/** What the script that runs the benchmark calls in the page. Calls must not overlap. */
export interface BenchPage {
  /** Opens one engine in a page where nothing was opened yet. @returns milliseconds until it has seen a picture */
  firstResult(name: EngineName, address: string): Promise<number>
  /** Opens all engines and shows them the pictures once, shots included: everything is compiled and allocated then. */
  warmUp(addresses: readonly string[]): Promise<void>
  timeRound(addresses: readonly string[], framesPerPicture: number, turn: number): Promise<RoundTimings>
  /** Shows a picture to all engines. */
  look(address: string): Promise<PerEngine<Sighting>>
  /** What the station counts in a picture file that a person picks. */
  countInFile(address: string): Promise<number>
  /** Opens the station alone and prepares the frames of a long run. */
  prepareLongRun(addresses: readonly string[]): Promise<void>
  /** Sends so many frames through the station, and takes a shot of the last. @returns frames with a face */
  runFrames(count: number): Promise<number>
}

const framesPerPicture = 8
const longRun: ImageData[] = []
let engines: PerEngine<Engine> | undefined
let station: StationEngine | undefined

window.bench = {
  async firstResult(name, address) {
    const picture = await pixelsOf(await fetchPicture(address))
    const began = performance.now()
    const engine = await openEngine(name)
    await engine.start()
    engine.take(picture)
    await engine.analyze()
    return performance.now() - began
  },

  async warmUp(addresses) {
    station = createStationEngine()
    const fresh = {
      station,
      human: await openEngine('human'),
      humanTracking: await openEngine('humanTracking'),
      faceApi: await openEngine('faceApi')
    }
    for (const name of engineNames) await fresh[name].start()
    engines = fresh
    for (const address of addresses) {
      const picture = await pixelsOf(await fetchPicture(address))
      for (const name of engineNames) await showTo(fresh[name], picture)
      await station.takeShot()
    }
  },

  timeRound(addresses, frames, turn) {
    const all = opened()
    return timeRound(all.engines, all.station, addresses, frames, turn)
  },

  async look(address) {
    const { engines } = opened()
    const picture = await pixelsOf(await fetchPicture(address))
    const seen = new Map<EngineName, Sighting>()
    for (const name of engineNames) {
      engines[name].take(picture)
      seen.set(name, await engines[name].findAll())
    }
    return perEngine((name) => seen.get(name) ?? { faces: 0, landmarks: [] })
  },

  async countInFile(address) {
    const answer = await opened().station.analyzer.readPicture(await fetchPicture(address))
    if (answer.ok) return answer.value.analysis.faces.length
    if (answer.error.code === 'picture/no-face') return 0
    // "4 faces"
    if (answer.error.code === 'picture/several-faces') return Number.parseInt(answer.error.detail ?? '')
    throw new Error(`The station answered ${answer.error.code} to ${address}`)
  },

  async prepareLongRun(addresses) {
    station = createStationEngine(createWatchedWorker)
    await station.start()
    for (const address of addresses) {
      const bitmap = await createImageBitmap(await fetchPicture(address))
      for (let frame = 0; frame < framesPerPicture; frame++) longRun.push(moved(bitmap, swayAt(frame)))
      bitmap.close()
    }
  },

  async runFrames(count) {
    if (station === undefined) throw new Error('The long run was not prepared')
    let withFace = 0
    for (let frame = 0; frame < count; frame++) {
      const picture = longRun[frame % longRun.length]
      if (picture === undefined) break
      station.take(picture)
      const { faces } = await station.analyze()
      if (faces > 0) withFace += 1
    }
    await station.takeShot()
    station.forget()
    return withFace
  }
}

function opened(): { readonly engines: PerEngine<Engine>; readonly station: StationEngine } {
  if (engines === undefined || station === undefined) throw new Error('The engines were not opened')
  return { engines, station }
}

async function showTo(engine: Engine, picture: ImageData): Promise<void> {
  engine.take(picture)
  await engine.analyze()
}
