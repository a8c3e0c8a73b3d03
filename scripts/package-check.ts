import { fileURLToPath } from 'node:url'
import { checkPackage } from '../build/check-package.ts'
import configuration from '../electron-builder.config.ts'

/** `npm run package:check`: everything about the packages that can be checked without Electron's binary. Needs a build. */
const root = fileURLToPath(new URL('..', import.meta.url))
const { files, areas, problems } = await checkPackage(root, configuration)

const size = (bytes: number): string => `${(bytes / 1000).toFixed(0).padStart(8)} kB`
for (const { path, bytes } of files) console.log(`${size(bytes)}  ${path}`)
console.log('\n    size       allowed       files')
for (const { name, files: count, bytes, maxBytes } of areas) {
  console.log(`${size(bytes)}  ${size(maxBytes)}  ${String(count).padStart(6)}  ${name}`)
}
const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
console.log(`${size(total)}                      the whole app.asar\n`)

for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? 'The package is as it should be.' : `${problems.length} problems.`)
process.exit(problems.length === 0 ? 0 : 1)
