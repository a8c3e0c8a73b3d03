import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { configurationProblems, filesToPack } from './builder-internals.ts'
import { reachableFrom, readPartList } from './built-packages.ts'
import { iconProblems, installerProblems } from './installer-rules.ts'
import { licenceProblems } from './licences.ts'
import { writeNotices } from './notices.ts'
import { type AreaSize, areaSizes, type MeasuredFile, packageProblems } from './package-rules.ts'
import { shippedEntries } from './packed-files.ts'
import { electronComponent, shippedModels, shippedPackages } from './shipped-components.ts'

export interface PackageReport {
  readonly files: readonly MeasuredFile[]
  readonly areas: readonly AreaSize[]
  /** In sentences; none when the package may go out. */
  readonly problems: readonly string[]
}

/** Packs in thought: what the builder would take from the build below `root`, held against all rules. */
export async function checkPackage(root: string, configuration: Configuration): Promise<PackageReport> {
  const files: MeasuredFile[] = []
  for (const { path, source } of await filesToPack(root, configuration)) {
    const content = await readFile(source)
    const sha256 = createHash('sha256').update(content).digest('hex')
    files.push({ path, bytes: content.length, sha256 })
  }
  const main = readPartList(root, 'main')
  const models = shippedModels(root)
  const components = [electronComponent(root), ...shippedPackages(root), ...models]
  const notices = await readFile(join(root, 'out/renderer/third-party-notices.txt'), 'utf8').catch(() => '')
  return {
    files,
    areas: areaSizes(files),
    problems: [
      ...(await configurationProblems(configuration)),
      ...packageProblems(files, {
        models: models.map(({ name }) => name),
        loaded: reachableFrom(main, shippedEntries.main)
      }),
      ...installerProblems(root, configuration),
      ...iconProblems(root),
      ...licenceProblems(components),
      ...(notices === writeNotices(components)
        ? []
        : ['The third-party notices are not those of this build.'])
    ]
  }
}
