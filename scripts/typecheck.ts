import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Each part of the program has its own idea of the world: pure, Node, DOM or worker. Checks them one by one. */
const projects = [
  '.',
  'src/shared',
  'src/main',
  'src/preload',
  'src/sandbox',
  'src/renderer',
  'src/renderer/src/analysis/worker',
  'bench',
  'test'
]

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = join(root, 'node_modules/typescript/bin/tsc')
let failed = false
for (const project of projects) {
  const { status } = spawnSync(process.execPath, [compiler, '--project', join(root, project)], {
    stdio: 'inherit'
  })
  if (status !== 0) {
    console.error(`Type errors in ${project}`)
    failed = true
  }
}
process.exit(failed ? 1 : 0)
