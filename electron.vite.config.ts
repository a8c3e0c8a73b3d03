import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { defaultClientConditions } from 'vite'
import { listPackages } from './build/built-packages.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const root = at('.')
const resolve = { alias: { '@shared': at('src/shared') } }

/** ONNX Runtime's .wasm lies in resources/ort and is served from there; without this, a second copy is bundled. */
const runtimeOutside = { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] }

export default defineConfig({
  main: {
    resolve,
    plugins: [listPackages(root, 'main')],
    build: {
      // Everything that runs is bundled, so that the package needs no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          'browser-host': at('src/main/browser-host/index.ts'),
          sandbox: at('src/sandbox/stand-alone/index.ts'),
          'face-engine.worker': at('src/sandbox/engine/face-engine.worker.ts')
        }
      }
    }
  },
  preload: {
    resolve,
    plugins: [listPackages(root, 'preload')],
    build: {
      // A sandboxed window can load only one CommonJS file that requires nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: at('src/renderer'),
    resolve: { ...resolve, ...runtimeOutside },
    plugins: [react(), listPackages(root, 'renderer')],
    worker: { format: 'es', plugins: () => [listPackages(root, 'worker')] },
    build: {
      minify: true,
      rolldownOptions: {
        input: {
          index: at('src/renderer/index.html'),
          visitor: at('src/renderer/visitor.html'),
          'browser-bridge': at('src/renderer/browser-bridge/browser-bridge.ts')
        },
        output: {
          // The browser host puts this one into the page by name.
          entryFileNames: (chunk) =>
            chunk.name === 'browser-bridge' ? 'browser-bridge.js' : 'assets/[name]-[hash].js'
        }
      }
    }
  }
})
