import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

/** `npm run checksums`: dist/SHA256SUMS.txt over everything in dist/ that goes out, as `sha256sum --check` reads it. */
const dist = fileURLToPath(new URL('../dist', import.meta.url))
const names = readdirSync(dist)
  .filter((name) => /^enroll-station[-.]|^latest.*\.yml$/.test(name))
  .sort()
if (names.length === 0) {
  console.error('There is nothing in dist/. Run npm run package first.')
  process.exit(1)
}

const lines: string[] = []
for (const name of names) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(join(dist, name)), hash)
  lines.push(`${hash.digest('hex')}  ${name}\n`)
}
writeFileSync(join(dist, 'SHA256SUMS.txt'), lines.join(''))
console.log(lines.join(''))
