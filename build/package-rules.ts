import { type SizeArea, sizeAreas, totalMaxBytes } from './size-budget.ts'

/** A file of the package, measured. */
export interface MeasuredFile {
  /** Within app.asar, with forward slashes. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface AreaSize {
  readonly name: string
  readonly files: number
  readonly bytes: number
  readonly maxBytes: number
}

/** What must be in every package. */
export const requiredFiles: readonly string[] = [
  'package.json',
  'out/main/index.js',
  'out/main/face-engine.worker.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/visitor.html',
  'out/renderer/third-party-notices.txt',
  'resources/ort/ort-wasm-simd-threaded.mjs',
  'resources/ort/ort-wasm-simd-threaded.wasm'
]

/** What must be in none, with the reason that the reader of the report needs. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\.map$/, 'a source map'],
  [/(^|\/)node_modules\//, 'a package that is not bundled'],
  [/\.tsx?$/, 'source code'],
  [/(^|\/)(test|tests|__tests__|bench)\/|\.test\./, 'a test'],
  [/\.(jpe?g|y4m|mjpeg|sqlite|pem|key)$/, 'a picture, a database or a key'],
  [/^out\/(main\/(browser-host|sandbox)\.js|renderer\/browser-bridge\.js)$/, 'a part of the browser host']
]

/** Below this, two equal files are a coincidence (an empty chunk); above it, something is packed twice. */
const duplicateBytes = 10_000

export function areaSizes(files: readonly MeasuredFile[]): AreaSize[] {
  return sizeAreas.map((area) => {
    const own = files.filter(({ path }) => areaOf(path) === area)
    return {
      name: area.name,
      files: own.length,
      bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
      maxBytes: area.maxBytes
    }
  })
}

/**
 * Holds a package against the rules.
 *
 * @param models names of the model files that belong in it
 * @param loaded files of `out/main` that something shipped loads
 * @returns what is wrong, in sentences
 */
export function packageProblems(
  files: readonly MeasuredFile[],
  { models, loaded }: { readonly models: readonly string[]; readonly loaded: ReadonlySet<string> }
): string[] {
  const paths = new Set(files.map(({ path }) => path))
  const wanted = [...requiredFiles, ...models.map((name) => `resources/models/${name}`)]
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    ...wanted.filter((path) => !paths.has(path)).map((path) => `${path} is missing in the package.`),
    ...files.flatMap(({ path }) => {
      const reason = forbidden.find(([pattern]) => pattern.test(path))?.[1]
      if (reason !== undefined) return [`${path} is packed: ${reason}.`]
      return areaOf(path) === undefined
        ? [`${path} is packed and belongs to no area of the size budget.`]
        : []
    }),
    ...files
      .filter(({ path }) => path.startsWith('resources/models/'))
      .filter(({ path }) => !models.includes(path.slice('resources/models/'.length)))
      .map(({ path }) => `${path} is packed and not in resources/models.json.`),
    ...files
      .filter(({ path }) => path.startsWith('out/main/'))
      .filter(({ path }) => !loaded.has(path.slice('out/main/'.length)))
      .map(({ path }) => `${path} is packed and nothing in the package loads it.`),
    ...[...loaded]
      .filter((name) => !paths.has(`out/main/${name}`))
      .map((name) => `out/main/${name} is loaded and not packed.`),
    ...duplicates(files),
    ...areaSizes(files)
      .filter(({ bytes, maxBytes }) => bytes > maxBytes)
      .map(({ name, bytes, maxBytes }) => `${name}: ${bytes} bytes, and ${maxBytes} are allowed.`),
    ...(total > totalMaxBytes ? [`The package has ${total} bytes, and ${totalMaxBytes} are allowed.`] : [])
  ]
}

function areaOf(path: string): SizeArea | undefined {
  return sizeAreas.find(({ matches }) => matches.test(path))
}

function duplicates(files: readonly MeasuredFile[]): string[] {
  const firstWith = new Map<string, string>()
  return files.flatMap(({ path, bytes, sha256 }) => {
    if (bytes < duplicateBytes) return []
    const first = firstWith.get(sha256)
    firstWith.set(sha256, first ?? path)
    return first === undefined ? [] : [`${path} is the same as ${first}.`]
  })
}
