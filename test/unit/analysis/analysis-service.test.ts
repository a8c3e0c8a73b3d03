import { createAnalysisService } from '@renderer/analysis/worker/analysis-service'
import { readFrame } from '@renderer/analysis/worker/read-frame'
import type { AnalysisModels } from '@shared/face/analyze-picture'
import { createPixelImage } from '@shared/face/pixel-image'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { afterEach, describe, expect, it, vi } from 'vitest'

/** Models that see nobody. */
const blindModels: AnalysisModels = {
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
  landmarks: { run: () => Promise.reject(new Error('nobody to look at')) }
}

interface FakeFrame extends VideoFrame {
  closed: boolean
}
function fakeFrame(copyTo: (into: Uint8ClampedArray) => Promise<void>): FakeFrame {
  const frame = {
    visibleRect: { width: 6, height: 4 },
    closed: false,
    copyTo,
    close: () => void (frame.closed = true)
  }
  return frame as unknown as FakeFrame
}
const grey = (): FakeFrame => fakeFrame((into) => Promise.resolve(void into.fill(128)))

afterEach(() => vi.unstubAllGlobals())

describe('the analysis service', () => {
  it('loads the models once', async () => {
    const load = vi.fn(() => Promise.resolve(blindModels))
    const { calls } = createAnalysisService(load)
    expect(await calls.start(undefined)).toEqual(ok())
    expect(await calls.start(undefined)).toEqual(ok())
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('says when they cannot be had, and tries again with the next call', async () => {
    const load = vi
      .fn<() => Promise<AnalysisModels>>()
      .mockRejectedValueOnce(new Error('HTTP 404'))
      .mockResolvedValue(blindModels)
    const { calls } = createAnalysisService(load)
    expect(await calls.start(undefined)).toEqual(err(appError('analysis/models-unavailable', 'HTTP 404')))
    expect(await calls.start(undefined)).toEqual(ok())
  })

  it('analyses a frame and closes it', async () => {
    const { calls } = createAnalysisService(() => Promise.resolve(blindModels))
    const frame = grey()
    expect(await calls.analyze({ frame })).toEqual(ok({ width: 6, height: 4, faces: [] }))
    expect(frame.closed).toBe(true)
  })

  it('closes a frame that it could not analyse', async () => {
    const { calls } = createAnalysisService(() => Promise.reject(new Error('gone')))
    const frame = grey()
    expect((await calls.analyze({ frame })).ok).toBe(false)
    expect(frame.closed).toBe(true)
    const broken = fakeFrame(() => Promise.reject(new Error('lost')))
    const service = createAnalysisService(() => Promise.resolve(blindModels))
    await expect(service.calls.analyze({ frame: broken })).rejects.toThrow('lost')
    expect(broken.closed).toBe(true)
  })

  it('takes no shot when it holds no frame', async () => {
    const { calls, orders } = createAnalysisService(() => Promise.resolve(blindModels))
    const nothing = err(appError('picture/no-face', 'no frame held'))
    expect(await calls['take-shot']({ which: 'last' })).toEqual(nothing)
    await calls.analyze({ frame: grey() })
    expect(await calls['take-shot']({ which: 'kept' })).toEqual(nothing)
    orders['keep-last']()
    orders.forget()
    expect(await calls['take-shot']({ which: 'kept' })).toEqual(nothing)
  })

  it('refuses a file of too many bytes before reading it', async () => {
    const { calls } = createAnalysisService(() => Promise.resolve(blindModels))
    const file = Object.assign(new Blob(), {
      arrayBuffer: () => Promise.reject(new Error('was read'))
    })
    Object.defineProperty(file, 'size', { value: 41 * 1024 * 1024 })
    expect(await calls['read-picture']({ file })).toEqual(err(appError('picture/too-many-bytes')))
    expect(await calls['read-picture']({ file: new Blob() })).toEqual(err(appError('picture/empty')))
  })
})

describe('readFrame', () => {
  it('goes through a canvas where the pixels cannot be copied directly', async () => {
    const frame = fakeFrame(() => Promise.reject(new DOMException('no RGBA', 'NotSupportedError')))
    const drawn: unknown[] = []
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = (): unknown => ({
          drawImage: (source: unknown) => void drawn.push(source),
          getImageData: () => ({ data: new Uint8ClampedArray(6 * 4 * 4).fill(77) })
        })
      }
    )
    const image = await readFrame(frame, createPixelImage)
    expect(drawn).toEqual([frame])
    expect(new Set(image.data)).toEqual(new Set([77]))
  })

  it('does not hide other failures', async () => {
    const frame = fakeFrame(() => Promise.reject(new DOMException('closed', 'InvalidStateError')))
    await expect(readFrame(frame, createPixelImage)).rejects.toThrow('closed')
  })
})
