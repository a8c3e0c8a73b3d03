import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** One alias table for the program and its tests. */
export const alias = {
  '@shared': at('src/shared'),
  '@main': at('src/main'),
  '@renderer': at('src/renderer/src'),
  '@sandbox': at('src/sandbox'),
  // The electron package throws on import where its binary is absent; the few files that touch it meet this double.
  electron: at('test/support/electron-double.ts')
}

const suite = (name: string, seconds: number) => ({
  resolve: { alias },
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
    // Nothing here is about time, and a busy computer may take a while.
    expect: { poll: { timeout: Math.min(seconds * 500, 20_000) } },
    // The default leaves one core idle: on two cores that is half of them.
    maxWorkers: '100%',
    // It imports electron, and so has to meet the double too.
    server: { deps: { inline: ['electron-store'] } }
  }
})

export default defineConfig({
  test: {
    projects: [
      // No module has state of its own, so files of one worker can share them: half the time of many small files.
      { ...suite('unit', 10), test: { ...suite('unit', 10).test, isolate: false } },
      suite('integration', 60),
      suite('faces', 600),
      // Two browsers at a time, and nothing beside them: a third, or the crash test, starves them all on two cores.
      { ...suite('e2e', 120), test: { ...suite('e2e', 120).test, maxWorkers: 2 } },
      suite('crash', 3600),
      suite('electron', 120)
    ]
  }
})
