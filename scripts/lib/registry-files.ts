import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import * as tar from 'tar'

const run = promisify(execFile)

/** One npm package pinned by its tarball's integrity, and the files wanted out of it. */
export interface PackageSource {
  readonly spec: string
  readonly integrity: string
  readonly files: readonly PackageFile[]
}

export interface PackageFile {
  /** Path inside the package. */
  readonly path: string
  /** File name in the target folder. */
  readonly as: string
  readonly sha256: string
}

/**
 * Makes sure that every wanted file lies in `targetDir` with exactly the expected bytes.
 *
 * Files already there are only hashed, so a second call needs no network. What is missing is taken out of the package's
 * tarball with `npm pack`: npm downloads it with the user's own registry, proxy, certificates and cache, installs
 * nothing and runs no script of the package.
 *
 * @returns names of the files that had to be fetched
 * @throws Error with a sentence for the person at the terminal
 */
export async function takeFromPackage(source: PackageSource, targetDir: string): Promise<string[]> {
  const missing: PackageFile[] = []
  for (const file of source.files) {
    if ((await sha256OfFile(join(targetDir, file.as))) !== file.sha256) missing.push(file)
  }
  if (missing.length === 0) return []

  const scratch = await mkdtemp(join(tmpdir(), 'enroll-station-'))
  try {
    const tarball = await download(source, scratch)
    const wanted = new Set(missing.map((file) => `package/${file.path}`))
    await tar.extract({ file: tarball, cwd: scratch, filter: (path) => wanted.has(path) })
    await mkdir(targetDir, { recursive: true })
    for (const file of missing) {
      const extracted = join(scratch, 'package', file.path)
      const found = await sha256OfFile(extracted)
      if (found !== file.sha256) {
        throw new Error(
          `${file.path} of ${source.spec} is not the file this project was built with ` +
            `(expected SHA-256 ${file.sha256}, found ${found ?? 'no such file'}).`
        )
      }
      await moveInto(extracted, join(targetDir, file.as))
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return missing.map((file) => file.as)
}

/** Downloads the package's tarball and checks it against the pinned integrity before anything reads it. */
async function download(source: PackageSource, into: string): Promise<string> {
  const tarball = join(into, await pack(source.spec, into))
  const digest = createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')
  if (`sha512-${digest}` !== source.integrity) {
    throw new Error(
      `The registry's tarball of ${source.spec} differs from the pinned one. Nothing was taken out of it.`
    )
  }
  return tarball
}

async function pack(spec: string, into: string): Promise<string> {
  const args = ['pack', spec, '--pack-destination', into, '--prefer-offline', '--json', '--loglevel=error']
  const npmCli = process.env['npm_execpath']
  try {
    const { stdout } = npmCli
      ? await run(process.execPath, [npmCli, ...args], { cwd: into })
      : await run('npm', args, { cwd: into, shell: process.platform === 'win32' })
    return basename(packedFileName(stdout))
  } catch (cause) {
    throw new Error(
      `Could not take ${spec} from the npm registry. It holds files that this project needs; ` +
        'once fetched they are kept, and no network is needed again.',
      { cause }
    )
  }
}

/** `npm pack --json` prints a list; npm 12 prints an object keyed by package name. */
function packedFileName(stdout: string): string {
  const parsed = JSON.parse(stdout) as Record<string, { filename: string }>
  const first = Object.values(parsed)[0]
  if (!first) throw new Error('npm pack named no file')
  return first.filename
}

async function sha256OfFile(path: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Copies beside the target first, so that an interrupted run never leaves half a file under the final name. */
async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, `${to}.part`)
  await rename(`${to}.part`, to)
}
