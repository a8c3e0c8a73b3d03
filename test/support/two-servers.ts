import { keyFileBox } from '@main/platform/key-file-box'
import { systemClock } from '@main/platform/system-clock'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { sampleAccounts } from '@sandbox/permissions'
import type { SandboxOptions } from '@sandbox/sandbox'
import type { ServerState, ServerTrust } from '@shared/domain/server'
import { onTestFinished } from 'vitest'
import { memoryFile } from './memory-file'
import { memorySettings } from './memory-settings'
import { startTestSandbox, type TestSandbox } from './sandbox-harness'
import { type TestStation, type TestStationOverrides, testStation } from './test-station'

export const systemTrust: ServerTrust = { kind: 'system' }

/** A station in Training mode beside a second server, a stranger to it. */
export async function twoServers(
  engine: FaceEngine,
  options: Partial<SandboxOptions> = {},
  overrides: TestStationOverrides = {}
) {
  const training = await startTestSandbox(engine)
  const site = await startTestSandbox(engine, { sampleAccounts, ...options })
  const credentialsFile = memoryFile()
  const settingsFile = overrides.settingsFile ?? memorySettings({ allowUnprotectedSecrets: true })
  const parts = {
    clock: systemClock(),
    secretBox: keyFileBox(memoryFile()),
    ...overrides,
    credentialsFile,
    settingsFile
  }
  const start = (): TestStation => {
    const station = testStation({ baseUrl: training.baseUrl, ...training.account }, parts)
    onTestFinished(() => station.stop())
    return station
  }
  return { site, start, station: start(), credentialsFile, settingsFile }
}

export async function connectTo(station: TestStation, { baseUrl }: { baseUrl: string }, trust = systemTrust) {
  const answer = await station.call('server:connect', { address: baseUrl, acceptsPlainHttp: true, trust })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

export const signInAs = (
  station: TestStation,
  account: TestSandbox['account'] | undefined,
  remember = false
) => station.call('server:sign-in', { username: '', password: '', ...account, remember })

export const connectionOf = async (station: TestStation) => {
  const answer = await station.call('station:read-connection')
  return answer.ok ? answer.value : answer.error.code
}

export const stateOf = async (station: TestStation): Promise<ServerState> => {
  const answer = await station.call('server:read')
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}
