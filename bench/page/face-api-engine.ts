import type { Point } from '@shared/domain/analysis'
import type { Engine } from './engine'

/** The little that is used of the package. */
interface FaceApi {
  readonly tf: {
    setWasmPaths(path: string): void
    env(): { set(flag: string, value: boolean): void }
    setBackend(name: string): Promise<boolean>
    ready(): Promise<void>
    getBackend(): string
  }
  readonly nets: {
    readonly tinyFaceDetector: { loadFromUri(address: string): Promise<void> }
    readonly faceLandmark68Net: { loadFromUri(address: string): Promise<void> }
  }
  readonly TinyFaceDetectorOptions: new (options: { inputSize: number }) => object
  detectSingleFace(
    input: HTMLCanvasElement,
    options: object
  ): { withFaceLandmarks(): Promise<Face | undefined> }
  detectAllFaces(input: HTMLCanvasElement, options: object): { withFaceLandmarks(): Promise<Face[]> }
}
interface Face {
  readonly landmarks: { readonly positions: readonly Point[] }
}

const models = '/peers/face-api/'

/** The tiny detector at 320 and the 68 points. */
export async function createFaceApiEngine(): Promise<Engine> {
  const address = '/peers/face-api/face-api.esm.js'
  const faceApi = (await import(/* @vite-ignore */ address)) as FaceApi
  const { tf, nets } = faceApi
  const options = new faceApi.TinyFaceDetectorOptions({ inputSize: 320 })
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser has no 2D canvas')

  return {
    async start() {
      tf.setWasmPaths('/peers/tfjs/')
      // One thread, like everybody. This page could use more.
      tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
      await tf.setBackend('wasm')
      await tf.ready()
      if (tf.getBackend() !== 'wasm') throw new Error(`face-api runs on ${tf.getBackend()}`)
      await nets.tinyFaceDetector.loadFromUri(models)
      await nets.faceLandmark68Net.loadFromUri(models)
    },
    take(picture) {
      canvas.width = picture.width
      canvas.height = picture.height
      const copy = new Uint8ClampedArray(picture.data)
      context.putImageData(new ImageData(copy, picture.width, picture.height), 0, 0)
    },
    async analyze() {
      const face = await faceApi.detectSingleFace(canvas, options).withFaceLandmarks()
      return { faces: face ? 1 : 0, landmarks: face ? [pointsOf(face)] : [] }
    },
    async findAll() {
      const faces = await faceApi.detectAllFaces(canvas, options).withFaceLandmarks()
      return { faces: faces.length, landmarks: faces.map(pointsOf) }
    },
    forget: () => undefined
  }
}

function pointsOf({ landmarks }: Face): readonly Point[] {
  return landmarks.positions.map(({ x, y }) => ({ x, y }))
}
