import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import modelManifest from '../resources/models.json' with { type: 'json' }
import { takeFromPackage } from './lib/registry-files.ts'

/** The part of ONNX Runtime Web that is loaded at run time; the rest is bundled by Vite. */
const runtimeFiles = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm']

const root = fileURLToPath(new URL('..', import.meta.url))

for (const source of modelManifest.packages) {
  const fetched = await takeFromPackage(source, join(root, 'resources/models'))
  console.log(`${source.spec}: ${fetched.length > 0 ? `fetched ${fetched.join(', ')}` : 'models present'}`)
}

await mkdir(join(root, 'resources/ort'), { recursive: true })
for (const file of runtimeFiles) {
  await copyFile(join(root, 'node_modules/onnxruntime-web/dist', file), join(root, 'resources/ort', file))
}
