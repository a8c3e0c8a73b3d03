import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { componentListProblems, writeComponentList } from '../build/component-list.ts'
import { electronComponent, shippedModels, shippedPackages } from '../build/shipped-components.ts'

/**
 * `npm run sbom`: dist/enroll-station.cdx.json, the list of components (CycloneDX) of what goes out: the npm packages that
 * were bundled, Electron and the models. Needs a build, and no network.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const packages = [electronComponent(root), ...shippedPackages(root)]
const models = shippedModels(root)

const npm = process.env['npm_execpath']
const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
const answer = execFileSync(
  command,
  [...first, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    shell: npm === undefined && process.platform === 'win32'
  }
)
const list = writeComponentList(JSON.parse(answer), packages, models)
const problems = componentListProblems(list, [...packages, ...models])
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)

mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist/enroll-station.cdx.json'), `${JSON.stringify(list, null, 2)}\n`)
console.log(`dist/enroll-station.cdx.json: ${list.components.length} components`)
