import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const program = fileURLToPath(new URL('../../out/main/sandbox.js', import.meta.url))

export interface SandboxProcess {
  readonly baseUrl: string
  readonly passwords: ReadonlyMap<string, string>
  /** All that it has printed so far. */
  readonly lines: readonly string[]
  /** As Ctrl+C does. @returns the process's exit code */
  stop(): Promise<number | null>
}

/** The built stand-alone sandbox as `npm run sandbox` runs it; `npm run build` comes first. Gone after the test. */
export async function startSandboxProcess(...args: readonly string[]): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = await readLines(child)
  const read = (pattern: RegExp): string[][] =>
    lines.flatMap((line) => [pattern.exec(line)?.slice(1) ?? []]).filter(({ length }) => length > 0)
  return {
    baseUrl: read(/^Identities sandbox: (\S+)$/)[0]?.[0] ?? '',
    passwords: new Map(read(/^ {2}(\S+) +(\S+)$/).map(([name = '', password = '']) => [name, password])),
    lines,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGINT')
      await gone
      return child.exitCode
    }
  }
}

/** @returns what a program that cannot start says, and the code that it ends with */
export async function failingSandboxProcess(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  return { code: child.exitCode, said }
}

async function readLines(child: ChildProcess): Promise<string[]> {
  if (!child.stdout) throw new Error('The sandbox has no standard output')
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.includes('Ctrl+C')) return lines
  }
  throw new Error(`The sandbox ended early: ${lines.join('\n')}`)
}
