import type { Sighting } from '../lib/accuracy'
import type { Engine } from './engine'

/** The little that is used of the package. */
interface HumanModule {
  readonly default: new (config: object) => Human
}
interface Human {
  readonly tf: { env(): { set(flag: string, value: boolean): void }; getBackend(): string }
  load(): Promise<void>
  detect(
    input: ImageData,
    config?: object
  ): Promise<{ readonly error: string | null; readonly face: readonly unknown[] }>
}

const off = { enabled: false }

/** Detector and mesh, nothing else; everything that costs time and is not needed for those is off. */
const configuration = {
  backend: 'wasm',
  wasmPath: '/peers/tfjs/',
  modelBasePath: '/peers/human/',
  warmup: 'none',
  filter: { enabled: false, autoBrightness: false, return: false },
  gesture: off,
  body: off,
  hand: off,
  object: off,
  segmentation: off,
  face: {
    enabled: true,
    detector: { maxDetected: 1 },
    mesh: { enabled: true },
    iris: off,
    emotion: off,
    description: off,
    antispoof: off,
    liveness: off
  }
}

/** The package's default for still pictures finds one face only. */
const everyFace = { face: { detector: { maxDetected: 20 } } }
const oneFace = { face: { detector: { maxDetected: 1 } } }

/**
 * @param tracks whether the package may skip its detector where little has changed (its default). Otherwise it looks for
 *   faces in every frame.
 */
export async function createHumanEngine(tracks: boolean): Promise<Engine> {
  const address = '/peers/human/human.esm.js'
  const { default: Human } = (await import(/* @vite-ignore */ address)) as HumanModule
  const human = new Human({ ...configuration, ...(tracks ? {} : { cacheSensitivity: 0 }) })
  let taken: ImageData | undefined

  const detect = async (config?: object): Promise<Sighting> => {
    if (taken === undefined) throw new Error('No picture was taken')
    const { error, face } = await human.detect(taken, config)
    if (error) throw new Error(`human answered ${error}`)
    // Its mesh has 468 points that do not correspond to the 68.
    return { faces: face.length, landmarks: [] }
  }

  return {
    async start() {
      // One thread, like everybody. This page could use more.
      human.tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
      await human.load()
      if (human.tf.getBackend() !== 'wasm') throw new Error(`human runs on ${human.tf.getBackend()}`)
    },
    take(picture) {
      // The picture comes from another frame of the page, whose ImageData is not this one's.
      taken = new ImageData(new Uint8ClampedArray(picture.data), picture.width, picture.height)
    },
    analyze: () => detect(),
    async findAll() {
      const all = await detect(everyFace)
      // A configuration that is given once stays.
      await detect(oneFace)
      return all
    },
    forget: () => undefined
  }
}
