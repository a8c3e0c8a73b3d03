/** One part of the package and what it may grow to. */
export interface SizeArea {
  readonly name: string
  readonly matches: RegExp
  /** Raised on purpose and in the open, with the reason in the commit. */
  readonly maxBytes: number
}

const kB = 1000
const MB = 1000 * kB

/** In this order: a file counts for the first area that it matches. What matches none does not belong in the package. */
export const sizeAreas: readonly SizeArea[] = [
  { name: 'models', matches: /^resources\/models\/[\w-]+\.onnx$/, maxBytes: 16 * MB },
  { name: 'ONNX Runtime', matches: /^resources\/ort\//, maxBytes: 15 * MB },
  { name: 'main', matches: /^out\/main\/.+\.js$/, maxBytes: 2600 * kB },
  { name: 'preload', matches: /^out\/preload\/index\.cjs$/, maxBytes: 5 * kB },
  { name: 'page: scripts', matches: /^out\/renderer\/assets\/.+\.js$/, maxBytes: 1800 * kB },
  { name: 'page: styles', matches: /^out\/renderer\/assets\/.+\.css$/, maxBytes: 130 * kB },
  { name: 'page: fonts', matches: /^out\/renderer\/assets\/.+\.woff2$/, maxBytes: 240 * kB },
  { name: 'page: other', matches: /^out\/renderer\/[\w-]+\.(html|svg)$/, maxBytes: 8 * kB },
  { name: 'notices', matches: /^out\/renderer\/third-party-notices\.txt$/, maxBytes: 150 * kB },
  { name: 'package.json', matches: /^package\.json$/, maxBytes: 8 * kB }
]

export const totalMaxBytes = 36 * MB
