import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { SealedFile } from './ports'

export function sealedFile(path: string): SealedFile {
  return {
    async read() {
      try {
        return new Uint8Array(await readFile(path))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    async write(bytes) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const draft = `${path}.new`
      // A power cut leaves the old file or the new one. SECURITY: readable by this user only.
      await writeFile(draft, bytes, { mode: 0o600, flush: true })
      await rename(draft, path)
      await flushFolder(dirname(path))
    },
    remove: () => rm(path, { force: true }),
    setAside: (now) => rename(path, `${path}.damaged-${new Date(now).toISOString().replaceAll(':', '-')}`)
  }
}

/** Without this a power cut can take back the new name, and with it a key by which something was sealed since. */
async function flushFolder(folder: string): Promise<void> {
  // Windows opens no folders; NTFS keeps its own journal of names.
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
