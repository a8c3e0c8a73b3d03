import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { licenceProblems } from '../build/licences.ts'
import { writeNotices } from '../build/notices.ts'
import { electronComponent, shippedModels, shippedPackages } from '../build/shipped-components.ts'

/** The last step of every build: the third-party notices, from what was really bundled. Fails on a licence not allowed. */
const root = fileURLToPath(new URL('..', import.meta.url))
const components = [electronComponent(root), ...shippedPackages(root), ...shippedModels(root)]

const problems = licenceProblems(components)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)

writeFileSync(join(root, 'out/renderer/third-party-notices.txt'), writeNotices(components))
