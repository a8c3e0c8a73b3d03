/**
 * What goes into app.asar, relative to the project's folder: what the station runs and nothing else. Everything that
 * runs is bundled, so there is no node_modules. `npm run package:check` holds this list against the build.
 */
export const packedFiles: readonly string[] = [
  'package.json',
  'out/main/index.js',
  'out/main/face-engine.worker.js',
  // Chunks of the two above. The browser host and the stand-alone sandbox have none of their own.
  'out/main/chunks/*.js',
  'out/preload/index.cjs',
  'out/renderer/**/*',
  // The browser host's stand-in for the preload.
  '!out/renderer/browser-bridge.js',
  'resources/models/*.onnx',
  'resources/ort/ort-wasm-simd-threaded.{mjs,wasm}',
  '!**/*.map'
]

/** Files in which everything that runs begins. What none of them imports has no business in the package. */
export const shippedEntries = {
  main: ['index.js', 'face-engine.worker.js'],
  preload: ['index.cjs'],
  renderer: ['index.html', 'visitor.html']
} as const

export type PackedPart = keyof typeof shippedEntries
