import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@shared/result'
import type { SandboxPolicy } from '../policy'
import { readPolicy } from './policy-text'

export interface Arguments {
  readonly port: number
  readonly https: boolean
  readonly dataFolder: string
  readonly policy: SandboxPolicy
}

export const usage = `npm run sandbox -- [options]

  --https                    HTTPS with a certificate of its own, made at the first start
  --port <number>            5009 with HTTPS, else 6009; 0 takes any free one
  --data <folder>            practice records and certificate; .enroll-station-sandbox in your home
  --token-lifetime <seconds> how long a session lasts without renewal; 900
  --policy <name>=<value>    one of the choices of src/sandbox/policy.ts; may be given several times`

/** The ports of an on-premise server, as the vendor documents them. */
const documentedPort = { https: 5009, http: 6009 }

/**
 * @param args without the program's own name
 * @param home folder that the default data folder lies in
 * @returns what is wrong with them, in words, in place of the arguments
 */
export function readArguments(args: readonly string[], home: string): Result<Arguments, string> {
  const flags = parse(args)
  if (!flags.ok) return flags
  const { https, data, policy: settings, 'token-lifetime': lifetime } = flags.value
  const text = flags.value.port ?? String(https ? documentedPort.https : documentedPort.http)
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity
  if (port > 65535) return err(`"${text}" is not a port.`)
  const policy = readPolicy([
    ...settings,
    ...(lifetime === undefined ? [] : [`tokenLifetimeSeconds=${lifetime}`])
  ])
  if (!policy.ok) return policy
  return ok({ port, https, dataFolder: data ?? join(home, '.enroll-station-sandbox'), policy: policy.value })
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        https: { type: 'boolean', default: false },
        data: { type: 'string' },
        'token-lifetime': { type: 'string' },
        policy: { type: 'string', multiple: true, default: [] }
      }
    })
    return ok(values)
  } catch (thrown) {
    // The parser reports an unknown option by throwing, in words for the person at the terminal.
    return err(thrown instanceof Error ? thrown.message : 'The options cannot be read.')
  }
}
