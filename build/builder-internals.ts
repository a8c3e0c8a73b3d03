import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import type { Configuration } from 'electron-builder'
import { z } from 'zod'

/** A file as the builder would pack it. */
export interface PackedFile {
  /** Within app.asar, with forward slashes. */
  readonly path: string
  /** Where it lies now. */
  readonly source: string
}

/**
 * The few functions of electron-builder's own library that decide what a configuration means. They are not its public
 * interface; the exact version is pinned, and the check fails in words when one is gone.
 */
const builderLibrary = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const callable = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function')
const functionOf = (module: string, name: string): ((...args: unknown[]) => unknown) => {
  const exported = z.record(z.string(), z.unknown()).parse(builderLibrary(`app-builder-lib/out/${module}`))
  const found = callable.safeParse(exported[name])
  if (!found.success) throw new Error(`electron-builder has no ${name} in ${module} any more.`)
  return found.data
}

/** Validates as `electron-builder` itself does before it packs. @returns what it complains about, in its words */
export async function configurationProblems(configuration: unknown): Promise<string[]> {
  try {
    await functionOf('util/config/config', 'validateConfiguration')(configuration, { isEnabled: false })
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : 'The builder refuses the configuration.']
  }
}

const fileSets = z.array(z.object({ src: z.string(), destination: z.string(), files: z.array(z.string()) }))

/** The files that the builder would put into app.asar, by its own matchers and walker, from what lies below `root` now. */
export async function filesToPack(root: string, configuration: Configuration): Promise<PackedFile[]> {
  const packager = {
    projectDir: root,
    buildResourcesDir: configuration.directories?.buildResources ?? 'build',
    isPrepackedAppAsar: false,
    areNodeModulesHandledExternally: configuration.beforeBuild !== undefined,
    config: configuration,
    debugLogger: { isEnabled: false }
  }
  const target = join(root, 'dist/app')
  const matchers = functionOf('fileMatcher', 'getMainFileMatchers')(
    root,
    target,
    (pattern: unknown) => pattern,
    {},
    { info: packager },
    join(root, configuration.directories?.output ?? 'dist'),
    false
  )
  const computed = await functionOf('util/appFileCopier', 'computeFileSets')(
    matchers,
    null,
    { info: packager },
    false
  )
  return fileSets
    .parse(computed)
    .flatMap(({ src, destination, files }) =>
      files.map((source) => ({
        path: join(relative(target, destination), relative(src, source)).split(sep).join('/'),
        source
      }))
    )
    .sort((a, b) => a.path.localeCompare(b.path, 'en'))
}
