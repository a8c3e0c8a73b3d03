import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { haveAdministratorPin } from './administrator-pin'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The built browser host as a process of its own, as `npm start` runs it. */
export interface StationProcess {
  /** The page's address with its one-time token. */
  readonly url: string
  readonly pid: number | undefined
  /** Ends it the way a power cut does: nothing gets to tidy up. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/**
 * @param dataFolder settings and practice records; give the same one again to come back to them
 * @param isNew nobody has chosen the administrator's PIN there, as at the very first start
 * @param preload a module that every thread of the station loads before anything else
 * @param managedPath of a file in which the computer's administrators decide
 */
export async function startStation(
  dataFolder: string,
  isNew = false,
  preload?: URL,
  managedPath?: string
): Promise<StationProcess> {
  if (!isNew) await haveAdministratorPin(dataFolder)
  const host = spawn(
    process.execPath,
    [
      join(root, 'out/main/browser-host.js'),
      ...['--no-open', '--data', dataFolder],
      ...(managedPath === undefined ? [] : ['--managed', managedPath])
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: preload ? { ...process.env, NODE_OPTIONS: `--import=${preload.href}` } : process.env
    }
  )
  const url = await readAddress(host)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (host.exitCode !== null || host.signalCode !== null) return
    host.kill(signal)
    await once(host, 'exit')
  }
  return { url, pid: host.pid, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

async function readAddress(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('the host has no standard output')
  for await (const line of createInterface({ input: host.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line)?.[0]
    if (address) {
      host.stdout.resume()
      return address
    }
  }
  throw new Error('the host ended without naming its address')
}
