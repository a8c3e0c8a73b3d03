import { build } from 'vite'
import stationConfig from '../../electron.vite.config'
import { alias } from '../../vitest.config'
import { folders } from './folders'

/** Builds the benchmark's page out of the station's own sources, bundled as the station's page is. */
export async function buildPage(): Promise<void> {
  const { resolve, worker } = stationConfig.renderer ?? {}
  await build({
    configFile: false,
    logLevel: 'warn',
    root: folders.page,
    resolve: { ...resolve, alias },
    ...(worker ? { worker } : {}),
    build: {
      outDir: folders.builtPage,
      emptyOutDir: true,
      minify: true,
      target: 'esnext',
      rolldownOptions: {
        input: ['index.html', 'human.html', 'face-api.html'].map((page) => folders.page + page)
      }
    }
  })
}
