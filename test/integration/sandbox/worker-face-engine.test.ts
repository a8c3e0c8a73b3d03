import { createWorkerFaceEngine } from '@sandbox/engine/worker-face-engine'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { cosineSimilarity } from '@shared/face/similarity'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { adaAgain, samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { type Bundle, bundle } from '../../support/sandbox-bundle'
import { engineFiles } from '../../support/sandbox-engine'

let worker: Bundle
beforeAll(async () => {
  worker = await bundle('src/sandbox/engine/face-engine.worker.ts')
})
afterAll(() => worker.remove())

function start(options: Partial<Parameters<typeof createWorkerFaceEngine>[0]> = {}): FaceEngine {
  const engine = createWorkerFaceEngine({ workerFile: worker.file, ...engineFiles, ...options })
  onTestFinished(() => engine.close())
  return engine
}

describe('the face engine in its worker thread', () => {
  it('describes several pictures asked for at once, each with its own answer', async () => {
    const engine = start()
    const photos = await Promise.all([samplePeople[0], adaAgain, samplePeople[3]].map(samplePhoto))
    const described = await Promise.all(photos.map((photo) => engine.describe(photo, 'largest')))
    const [ada, again, dora] = described.map((result) =>
      result.ok ? result.value.faces[0]?.features : undefined
    )
    expect(cosineSimilarity(ada!, again!)).toBeGreaterThan(0.5)
    expect(cosineSimilarity(ada!, dora!)).toBeLessThan(0.3)
  })

  it('answers a bad picture as a value and goes on', async () => {
    const engine = start()
    expect(await engine.describe(Buffer.from('text'), 'none')).toMatchObject({
      error: { code: 'picture/not-a-picture' }
    })
    expect(await engine.describeAligned(await samplePhoto(samplePeople[0]))).toMatchObject({
      error: { code: 'picture/no-face' }
    })
    expect(await engine.describe(await samplePhoto(samplePeople[0]), 'none')).toMatchObject({ ok: true })
  })

  it('says when its models or its runtime are missing', async () => {
    const photo = await samplePhoto(samplePeople[0])
    for (const missing of [{ modelsDir: '/nowhere' }, { runtimeDir: '/nowhere' }]) {
      expect(await start(missing).describe(photo, 'none')).toMatchObject({
        error: { code: 'analysis/models-unavailable' }
      })
    }
  })
})

describe('a worker that fails', () => {
  /** Obeys the picture's first byte: 1 ends the thread, 2 throws, 3 is never answered, others are answered. */
  const script = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id, jpeg }) => {
      if (jpeg[0] === 1) process.exit(7)
      if (jpeg[0] === 2) throw new TypeError('a name')
      if (jpeg[0] === 3) return
      parentPort.postMessage({ id, result: { ok: true, value: { width: 1, height: 1, faces: [] } } })
    })`
  const workerFile = new URL(`data:text/javascript,${encodeURIComponent(script)}`)
  const ask = (engine: FaceEngine, byte: number) => engine.describe(Uint8Array.of(byte), 'none')

  it.each([1, 2])('answers every waiting request and starts anew with the next (%i)', async (fatal) => {
    const engine = start({ workerFile })
    expect(await ask(engine, 0)).toMatchObject({ ok: true })
    const waiting = await Promise.all([ask(engine, fatal), ask(engine, 3)])
    for (const answer of waiting) expect(answer).toMatchObject({ error: { code: 'analysis/worker-crashed' } })
    expect(JSON.stringify(waiting)).not.toContain('a name')
    expect(await ask(engine, 0)).toMatchObject({ ok: true })
  })

  it('is ended when it does not answer in time', async () => {
    const engine = start({ workerFile, deadlineMs: 300 })
    expect(await ask(engine, 3)).toMatchObject({ error: { code: 'analysis/timed-out' } })
    expect(await ask(engine, 0)).toMatchObject({ ok: true })
  })

  it('answers what waits when the engine is closed', async () => {
    const engine = start({ workerFile })
    const waiting = ask(engine, 3)
    await engine.close()
    expect(await waiting).toMatchObject({ error: { code: 'analysis/worker-crashed' } })
  })

  it('that cannot even be started is an answer too', async () => {
    const engine = start({ workerFile: '/nowhere/worker.mjs' })
    expect(await ask(engine, 0)).toMatchObject({ error: { code: 'analysis/worker-crashed' } })
  })
})
