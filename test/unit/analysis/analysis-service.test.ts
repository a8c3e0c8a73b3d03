import { createAnalysisService } from '@renderer/analysis/worker/analysis-service'
import { checkedModel } from '@renderer/analysis/self-test/checked-model'
import { ModelFailure } from '@renderer/analysis/self-test/model-failure'
import { createFrameReader } from '@renderer/analysis/worker/read-frame'
import type { ShotModels } from '@shared/face/analyze-shot'
import { modelContracts } from '@shared/face/face-models'
import { createPixelImage } from '@shared/face/pixel-image'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { afterEach, describe, expect, it, vi } from 'vitest'

const nobody = (): Promise<never> => Promise.reject(new Error('nobody to look at'))

const noPictureModels = { secondDetector: { run: nobody } }

/** Models that see nobody. */
const blindModels: ShotModels = {
  detector: {
    run: () =>
      Promise.resolve(
        new Map([
          ['Identity:0', new Float32Array(512).fill(-50)],
          ['Identity_1:0', new Float32Array(384).fill(-50)],
          ['Identity_2:0', new Float32Array(512 * 16)],
          ['Identity_3:0', new Float32Array(384 * 16)]
        ])
      )
  },
  landmarks: { run: nobody },
  eyes: { run: nobody },
  liveness: { run: nobody }
}

interface FakeFrame extends VideoFrame {
  closed: boolean
}
function fakeFrame(copyTo: (into: Uint8ClampedArray) => Promise<void>): FakeFrame {
  const frame = {
    visibleRect: { width: 6, height: 4 },
    timestamp: 0,
    closed: false,
    copyTo,
    close: () => void (frame.closed = true)
  }
  return frame as unknown as FakeFrame
}
const grey = (): FakeFrame => fakeFrame((into) => Promise.resolve(void into.fill(128)))
const blind = (): Promise<Result<ShotModels>> => Promise.resolve(ok(blindModels))
const rotation = 0

afterEach(() => vi.unstubAllGlobals())

describe('the analysis service', () => {
  it('loads the models once', async () => {
    const load = vi.fn(blind)
    const { calls } = createAnalysisService(load, noPictureModels)
    expect(await calls.start(undefined)).toEqual(ok())
    expect(await calls.start(undefined)).toEqual(ok())
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('says why they cannot be had, and tries again with the next call', async () => {
    const failed = err({ ...appError('analysis/self-test-failed'), model: 'landmarks' as const })
    const load = vi.fn(blind).mockResolvedValueOnce(failed)
    const { calls } = createAnalysisService(load, noPictureModels)
    expect(await calls.start(undefined)).toEqual(failed)
    expect(await calls.start(undefined)).toEqual(ok())
  })

  it('analyses a frame and closes it', async () => {
    const { calls } = createAnalysisService(blind, noPictureModels)
    const frame = grey()
    expect(await calls.analyze({ frame, rotation })).toEqual(ok({ width: 6, height: 4, faces: [] }))
    expect(frame.closed).toBe(true)
  })

  it('turns the frame of a camera that is mounted on its side', async () => {
    const { calls } = createAnalysisService(blind, noPictureModels)
    expect(await calls.analyze({ frame: grey(), rotation: 270 })).toEqual(
      ok({ width: 4, height: 6, faces: [] })
    )
  })

  it('closes a frame that it could not analyse', async () => {
    const unavailable = err(appError('analysis/models-unavailable'))
    const { calls } = createAnalysisService(() => Promise.resolve(unavailable), noPictureModels)
    const frame = grey()
    expect(await calls.analyze({ frame, rotation })).toEqual(unavailable)
    expect(frame.closed).toBe(true)
    const broken = fakeFrame(() => Promise.reject(new Error('lost')))
    const service = createAnalysisService(blind, noPictureModels)
    await expect(service.calls.analyze({ frame: broken, rotation })).rejects.toThrow('lost')
    expect(broken.closed).toBe(true)
  })

  it('names the model that gives no answer', async () => {
    const silent: ShotModels = {
      ...blindModels,
      detector: { run: () => Promise.reject(new ModelFailure('detector', 'no-numbers')) }
    }
    const { calls } = createAnalysisService(() => Promise.resolve(ok(silent)), noPictureModels)
    expect(await calls.analyze({ frame: grey(), rotation })).toEqual(
      err({ ...appError('analysis/inference-failed', 'no-numbers'), model: 'detector' })
    )
  })

  it.each<[string, ReadonlyMap<string, Float32Array>]>([
    ['nothing', new Map()],
    ['too little', new Map([['Identity:0', new Float32Array(512)]])]
  ])('does not take a runtime that answers with %s for an empty room', async (_, outputs) => {
    const runtime = { run: () => Promise.resolve(outputs) }
    const detector = checkedModel('detector', modelContracts.detector, runtime)
    const { calls } = createAnalysisService(
      () => Promise.resolve(ok({ ...blindModels, detector })),
      noPictureModels
    )
    expect(await calls.analyze({ frame: grey(), rotation })).toMatchObject({
      ok: false,
      error: { code: 'analysis/inference-failed', model: 'detector' }
    })
  })

  it('takes no shot when it holds no frame', async () => {
    const { calls, orders } = createAnalysisService(blind, noPictureModels)
    const nothing = err(appError('picture/no-face', 'no frame held'))
    expect(await calls['take-shot']({ which: 'last' })).toEqual(nothing)
    await calls.analyze({ frame: grey(), rotation })
    expect(await calls['take-shot']({ which: 'kept' })).toEqual(nothing)
    orders['keep-last']()
    orders.forget()
    expect(await calls['take-shot']({ which: 'kept' })).toEqual(nothing)
  })

  it('refuses a file of too many bytes before reading it', async () => {
    const { calls } = createAnalysisService(blind, noPictureModels)
    const file = Object.assign(new Blob(), {
      arrayBuffer: () => Promise.reject(new Error('was read'))
    })
    Object.defineProperty(file, 'size', { value: 41 * 1024 * 1024 })
    expect(await calls['read-picture']({ file })).toEqual(err(appError('picture/too-many-bytes')))
    expect(await calls['read-picture']({ file: new Blob() })).toEqual(err(appError('picture/empty')))
  })
})

describe('the frame reader', () => {
  it('goes through one canvas where the pixels cannot be copied directly', async () => {
    const frame = fakeFrame(() => Promise.reject(new DOMException('no RGBA', 'NotSupportedError')))
    const drawn: unknown[] = []
    let canvases = 0
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        readonly width: number
        readonly height: number
        constructor(width: number, height: number) {
          this.width = width
          this.height = height
          canvases += 1
        }
        getContext = (): unknown => ({
          canvas: this,
          drawImage: (source: unknown) => void drawn.push(source),
          getImageData: () => ({ data: new Uint8ClampedArray(6 * 4 * 4).fill(77) })
        })
      }
    )
    const reader = createFrameReader()
    const image = await reader.read(frame, 0, createPixelImage)
    expect(new Set(image.data)).toEqual(new Set([77]))
    await reader.read(frame, 0, createPixelImage)
    expect(drawn).toEqual([frame, frame])
    expect(canvases).toBe(1)
  })

  it('does not hide other failures', async () => {
    const frame = fakeFrame(() => Promise.reject(new DOMException('closed', 'InvalidStateError')))
    await expect(createFrameReader().read(frame, 0, createPixelImage)).rejects.toThrow('closed')
  })

  it('keeps one buffer to turn frames in, and overwrites it when it forgets', async () => {
    const buffers = new Set<Uint8ClampedArray>()
    const frame = fakeFrame((into) => {
      buffers.add(into)
      return Promise.resolve(void into.fill(9))
    })
    const reader = createFrameReader()
    for (let count = 0; count < 5; count++) await reader.read(frame, 90, createPixelImage)
    const [buffer, ...others] = buffers
    expect(others).toEqual([])
    expect(new Set(buffer)).toEqual(new Set([9]))
    reader.forget()
    expect(new Set(buffer)).toEqual(new Set([0]))
  })
})
