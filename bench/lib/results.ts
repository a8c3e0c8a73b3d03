import type { MainThreadTasks } from '../../test/demo/main-thread-trace'
import type { Accuracy } from './accuracy'
import type { PerEngine } from './engines'
import type { Speed } from './speed'

/** Bytes, after garbage was collected. */
export interface MemorySample {
  /** JavaScript objects of the page and of the worker. */
  readonly heap: number
  /** Memory behind their arrays, which WebAssembly's is not part of. */
  readonly arrays: number
  readonly wasm: number
}

export interface Memory {
  readonly frames: number
  readonly framesWithFace: number
  readonly shots: number
  readonly seconds: number
  /** Of the first and the last sample. The first is taken when the run has warmed up. */
  readonly first: MemorySample
  readonly last: MemorySample
  readonly heapGrowthPercent: number
  readonly arraysGrowthPercent: number
  readonly wasmGrowthPercent: number
}

/** The real station with a camera of 1280x720 pixels and 30 frames a second, while somebody stands before it. */
export interface CameraFigures {
  /** Analysed frames per second: the middle and the lowest of the station's own readings. */
  readonly framesPerSecond: number
  readonly lowestFramesPerSecond: number
  /** Milliseconds from handing a frame over to the answer, as the station measures it. */
  readonly analysisMilliseconds: number
  /** Milliseconds from opening the screen to the first hint; the models are loaded by then or not, as it comes. */
  readonly firstHintMilliseconds: number
  /** Of the page's main thread, traced in a stretch of its own. */
  readonly mainThread: MainThreadTasks
}

/** Everything that one run has measured. */
export interface Measurements {
  readonly run: 'full' | 'short'
  /** As YYYY-MM-DD. */
  readonly date: string
  readonly machine: Machine
  readonly labelledAre: string
  readonly speed: Speed
  /** Milliseconds from nothing to the first result. */
  readonly firstResult: PerEngine<number>
  readonly accuracy: Accuracy
  readonly memory: Memory
  readonly camera: CameraFigures
}

/** What kind of machine it was, and nothing that tells which one. */
export interface Machine {
  readonly cores: number
  readonly memoryGigabytes: number
  readonly platform: string
  readonly browser: string
  /** Processes that wanted to work in the minute before the run; 0 where the system does not tell. */
  readonly loadBefore: number
}

/** For programs: the figures that the station is judged by, then everything they come from. */
export interface Results extends Measurements {
  /** The station's median time for a frame, in that of `human` (detector and mesh in every frame). */
  readonly ratioToHuman: number
  /** The same, in that of face-api (tiny detector and 68 points). */
  readonly ratioToFaceApi: number
  /** Full analysis of a candidate shot, in `human`'s median time for a frame. */
  readonly shotRatioToHuman: number
  /** Analysed by the real station with a camera of 30 frames a second. */
  readonly framesPerSecond: number
  /** Picture files in which the station counts the labelled number of faces. */
  readonly faceCountsRight: number
  readonly faceCountsOf: number
  /** JavaScript heap over the long run. */
  readonly heapGrowthPercent: number
  readonly wasmGrowthPercent: number
}

export function resultsOf(measured: Measurements): Results {
  const { speed, camera, accuracy, memory } = measured
  return {
    ratioToHuman: speed.ratios.human.value,
    ratioToFaceApi: speed.ratios.faceApi.value,
    shotRatioToHuman: speed.shotToHuman.value,
    framesPerSecond: camera.framesPerSecond,
    faceCountsRight: accuracy.files.right,
    faceCountsOf: accuracy.files.pictures,
    heapGrowthPercent: memory.heapGrowthPercent,
    wasmGrowthPercent: memory.wasmGrowthPercent,
    ...measured
  }
}

/** As JSON with numbers rounded to four decimals: the machine's noise begins long before. */
export function toJson(results: Results): string {
  const round = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value
  return JSON.stringify(results, round, 2)
}
