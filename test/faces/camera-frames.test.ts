import { rotations, turnedSize } from '@renderer/analysis/rotation'
import { createAnalysisService } from '@renderer/analysis/worker/analysis-service'
import { turnPixels } from '@renderer/analysis/worker/turn-pixels'
import type { FrameAnalysis } from '@shared/domain/analysis'
import { analyzePicture } from '@shared/face/analyze-picture'
import type { ShotModels } from '@shared/face/analyze-shot'
import type { PictureModels } from '@shared/face/face-models'
import { createPixelImage, type PixelImage } from '@shared/face/pixel-image'
import { ok } from '@shared/result'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCandidateModels, loadFaceModels } from '../support/face-models-node'
import { actorOf, type Place, scene, wallScene } from '../support/face-scenes'
import { frameTime, normalisedError } from '../support/face-sequences'
import { samplePerson } from '../support/sample-people'

/** Frames have no time for a second opinion. */
const unusedModels: PictureModels = {
  secondDetector: { run: () => Promise.reject(new Error('asked about a frame')) }
}

const place: Place = { eyeMidpoint: { x: 500, y: 300 }, interEyeDistance: 110 }

/** A camera's frame, with the part of `VideoFrame` that reading it needs. */
function videoFrame({ width, height, data }: PixelImage, timestamp: number): VideoFrame {
  const frame = {
    visibleRect: { width, height },
    timestamp,
    copyTo(into: Uint8ClampedArray) {
      into.set(data)
      return Promise.resolve()
    },
    close: () => undefined
  }
  return frame as unknown as VideoFrame
}

describe('the analysis of camera frames', () => {
  let models: ShotModels
  let upright: PixelImage

  beforeAll(async () => {
    watchWasmMemory()
    models = { ...(await loadFaceModels()), ...(await loadCandidateModels()) }
    const wall = wallScene(1280, 720)
    upright = scene(wall, [{ actor: await actorOf(samplePerson('dora')), place }])
  })

  it.each(rotations)(
    'sees the person upright, however the camera is mounted: %d degrees',
    async (rotation) => {
      // Mounted so, the camera delivers the scene turned the other way.
      const back = rotations.find((other) => (rotation + other) % 360 === 0) ?? 0
      const { width, height } = turnedSize(upright, back)
      const delivered = createPixelImage(width, height)
      turnPixels(upright, back, delivered)
      const { calls } = createAnalysisService(() => Promise.resolve(ok(models)), unusedModels)
      const seen = await calls.analyze({ frame: videoFrame(delivered, 0), rotation })
      expect(seen).toEqual(ok(await analyzePicture(upright, models)))
    }
  )

  it('works in portrait', async () => {
    const portrait = scene(wallScene(720, 1280), [
      { actor: await actorOf(samplePerson('dora')), place: { ...place, eyeMidpoint: { x: 360, y: 600 } } }
    ])
    const analysis = await analyzePicture(portrait, models)
    expect(analysis.faces).toHaveLength(1)
    expect(Math.abs(analysis.subject!.eyeMidpoint.y - 600)).toBeLessThan(10)
    expect(Math.abs(analysis.subject!.interEyeDistance - 110)).toBeLessThan(10)
  })

  it('gives 1080p frames the same landmarks as 720p ones', async () => {
    const large = scene(wallScene(1920, 1080), [
      {
        actor: await actorOf(samplePerson('dora')),
        place: { eyeMidpoint: { x: 750, y: 450 }, interEyeDistance: 165 }
      }
    ])
    const scaled = (await analyzePicture(large, models)).subject!.landmarks.map(({ x, y }) => ({
      x: x / 1.5,
      y: y / 1.5
    }))
    const { subject } = await analyzePicture(upright, models)
    expect(normalisedError(scaled, subject!.landmarks)).toBeLessThan(0.02)
  })

  it('holds its memory over 2000 frames', async () => {
    const { calls, orders } = createAnalysisService(() => Promise.resolve(ok(models)), unusedModels)
    const wall = wallScene(640, 480)
    const actor = await actorOf(samplePerson('bea'))
    // Somebody sways, leaves, and comes back, so that every path is gone many times.
    const frames = Array.from({ length: 40 }, (_, index) => {
      const x = 320 + 40 * Math.sin((index / 40) * 2 * Math.PI)
      const seen = { actor, place: { eyeMidpoint: { x, y: 200 }, interEyeDistance: 60 } }
      return index < 34 ? scene(wall, [seen]) : wall
    })
    const analyse = async (count: number, from: number): Promise<number> => {
      let faces = 0
      for (let index = from; index < from + count; index++) {
        const frame = videoFrame(frames[index % frames.length]!, index * frameTime * 1000)
        const result = await calls.analyze({ frame, rotation: index % 400 < 200 ? 0 : 180 })
        if (index % 50 === 0) orders['keep-last']()
        if (result.ok) faces += countOf(result.value)
      }
      return faces
    }
    await analyse(400, 0)
    const before = memory()
    expect(await analyse(2000, 400)).toBeGreaterThan(1000)
    const after = memory()
    const growth = (name: keyof typeof before): number => after[name] / before[name] - 1
    console.info(
      `2000 frames: JS heap ${megabytes(before.heap)} to ${megabytes(after.heap)}, ` +
        `buffers ${megabytes(before.buffers)} to ${megabytes(after.buffers)}, ` +
        `WebAssembly ${megabytes(before.wasm)} to ${megabytes(after.wasm)}`
    )
    expect(growth('heap')).toBeLessThan(0.05)
    expect(growth('buffers')).toBeLessThan(0.05)
    // Its memory never shrinks, so equal means that nothing was ever missing.
    expect(before.wasm).toBeGreaterThan(0)
    expect(growth('wasm')).toBe(0)
  }, 300_000)
})

const countOf = ({ faces }: FrameAnalysis): number => faces.length

/** The memories that the runtime makes, which it keeps to itself. */
const wasmMemories: WebAssembly.Memory[] = []

function watchWasmMemory(): void {
  WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
    construct(target, [descriptor]: [WebAssembly.MemoryDescriptor]) {
      const memory = new target(descriptor)
      wasmMemories.push(memory)
      return memory
    }
  })
}

interface MemoryUse {
  readonly heap: number
  /** Typed arrays outside of the heap. */
  readonly buffers: number
  readonly wasm: number
}

/** After a full collection, in bytes. */
function memory(): MemoryUse {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc(); gc()')
  const { heapUsed, external } = process.memoryUsage()
  const wasm = wasmMemories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
  return { heap: heapUsed, buffers: external, wasm }
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`
