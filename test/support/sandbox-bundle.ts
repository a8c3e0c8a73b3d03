import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Bundle {
  /** A file that Node runs as it is. */
  readonly file: string
  remove(): Promise<void>
}

/**
 * Bundles one entry as the product's build does, packages included: hundreds of processes start from it.
 *
 * @param entry relative to the repository's root
 */
export async function bundle(entry: string): Promise<Bundle> {
  // Below the repository, so that packages are found from there.
  const outDir = join(root, 'node_modules/.cache/enroll-station/test-bundles', randomUUID())
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    resolve: {
      alias: Object.fromEntries(
        ['shared', 'main', 'sandbox'].map((part) => [`@${part}`, join(root, 'src', part)])
      )
    },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'entry.mjs', chunkFileNames: '[name].mjs' } }
    }
  })
  return { file: join(outDir, 'entry.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) }
}
