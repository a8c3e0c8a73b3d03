import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What is in the repository, or would be with the next commit: paths from its root. */
export const repositoryFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 16_000_000 }
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)))

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')

export const documents = repositoryFiles.filter((path) => path.endsWith('.md'))
