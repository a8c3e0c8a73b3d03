import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

/** What a host answers to a request for one of the page's files. */
export interface FileAnswer {
  readonly status: 200 | 404
  readonly contentType: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** Where the page's files lie: built pages, models, and the ORT runtime. */
export interface PageFolders {
  readonly renderer: string
  readonly models: string
  readonly runtime: string
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  // The third-party notices.
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.onnx': 'application/octet-stream'
}

const notFound: FileAnswer = {
  status: 404,
  contentType: 'text/plain; charset=utf-8',
  body: new TextEncoder().encode('Not found')
}

/** Reads the file that a URL path names, for both hosts. Anything but a known kind of file below a folder is a 404. */
export async function readPageFile(folders: PageFolders, urlPath: string): Promise<FileAnswer> {
  const file = locate(folders, urlPath)
  if (file === undefined) return notFound
  const contentType = contentTypes[extname(file)]
  if (contentType === undefined) return notFound
  try {
    return { status: 200, contentType, body: new Uint8Array(await readFile(file)) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) {
      return notFound
    }
    throw error
  }
}

/** @returns the file's path, or undefined when the URL does not stay below its folder */
function locate(folders: PageFolders, urlPath: string): string | undefined {
  const decoded = decode(urlPath)
  // A backslash separates folders on Windows only; a NUL byte ends a path in C. Neither belongs in our names.
  if (decoded === undefined || /[\\\0]/.test(decoded)) return undefined
  const path = decoded === '/' ? '/index.html' : decoded
  const [folder, rest] = path.startsWith('/models/')
    ? [folders.models, path.slice('/models/'.length)]
    : path.startsWith('/ort/')
      ? [folders.runtime, path.slice('/ort/'.length)]
      : [folders.renderer, path.slice(1)]
  const root = resolve(folder)
  const file = resolve(root, rest)
  // SECURITY: 18. Containment. `..` in any spelling must not lead out of the folder.
  return file.startsWith(root + sep) ? file : undefined
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
}
