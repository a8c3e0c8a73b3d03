import type { EngineName } from '../lib/engines'
import type { Engine } from './engine'
import { createStationEngine } from './station-engine'

/** Where the peers live. */
const frames = {
  human: '/human.html',
  humanTracking: '/human.html#tracks',
  faceApi: '/face-api.html'
} as const satisfies Record<Exclude<EngineName, 'station'>, string>

export function openEngine(name: EngineName): Promise<Engine> {
  return name === 'station' ? Promise.resolve(createStationEngine()) : openInFrame(frames[name])
}

/**
 * Each peer gets a frame of its own: both packages carry TensorFlow.js, whose engine is one per global object, and would
 * otherwise share one. Frames of one origin share the thread, so nothing runs beside what is timed.
 */
async function openInFrame(address: string): Promise<Engine> {
  const frame = document.createElement('iframe')
  frame.src = address
  await new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true })
    document.body.append(frame)
  })
  const engine = frame.contentWindow?.engine
  if (engine === undefined) throw new Error(`${address} offers no engine`)
  return engine
}
