import type { Page } from 'playwright-core'
import { growthPercent } from '../lib/statistics'
import type { Memory, MemorySample } from '../lib/results'
import type { RemoteBench } from './bench-page'
import type { Plan } from './plan'
import { openPageSession, openWorkerSession, type Send } from './worker-session'

/** Sends frames through the station's worker as fast as it takes them, a shot now and then, and watches the memory. */
export async function measureMemory(
  page: Page,
  bench: RemoteBench,
  people: readonly string[],
  plan: Plan
): Promise<Memory> {
  await bench.reload()
  await bench.prepareLongRun(people.slice(0, 3))
  const toPage = await openPageSession(page)
  const toWorker = await openWorkerSession(page)

  const began = performance.now()
  // Read like the rest: a forced collection throws compiled code away too, which then comes back little by little.
  for (let done = 0; done < plan.warmUpFrames; done += plan.framesPerSample) {
    await bench.runFrames(plan.framesPerSample)
    await sampleMemory(toPage, toWorker)
  }
  const samples = [await sampleMemory(toPage, toWorker)]
  let framesWithFace = 0
  for (let done = 0; done < plan.longRunFrames; done += plan.framesPerSample) {
    framesWithFace += await bench.runFrames(plan.framesPerSample)
    samples.push(await sampleMemory(toPage, toWorker))
  }
  const [first] = samples
  const last = samples.at(-1)
  if (first === undefined || last === undefined) throw new Error('The long run took no samples')
  return {
    frames: plan.longRunFrames,
    framesWithFace,
    shots: samples.length - 1,
    seconds: (performance.now() - began) / 1000,
    first,
    last,
    heapGrowthPercent: growthPercent(samples.map(({ heap }) => heap)),
    arraysGrowthPercent: growthPercent(samples.map(({ arrays }) => arrays)),
    wasmGrowthPercent: growthPercent(samples.map(({ wasm }) => wasm))
  }
}

async function sampleMemory(toPage: Send, toWorker: Send): Promise<MemorySample> {
  const page = await heapOf(toPage)
  const worker = await heapOf(toWorker)
  return {
    heap: page.heap + worker.heap,
    arrays: page.arrays + worker.arrays,
    wasm: await wasmBytes(toWorker)
  }
}

async function heapOf(send: Send): Promise<{ heap: number; arrays: number }> {
  // Twice: what the first pass lets go of may hold on to more.
  await send('HeapProfiler.collectGarbage')
  await send('HeapProfiler.collectGarbage')
  const usage = (await send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return { heap: usage.usedSize, arrays: usage.backingStorageSize ?? 0 }
}

/** The worker answers this one itself, see `watch-wasm.ts`. */
async function wasmBytes(send: Send): Promise<number> {
  const answer = (await send('Runtime.evaluate', { expression: 'wasmBytes()', returnByValue: true })) as {
    result: { value: number }
  }
  return answer.result.value
}
