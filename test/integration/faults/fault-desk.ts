import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { TlsIdentity } from '@sandbox/http/listen'
import { type Permission, permissions } from '@sandbox/permissions'
import { startSandbox } from '@sandbox/sandbox'
import type { ServerTrust } from '@shared/domain/server'
import { type FaultProxy, faultProxy } from '../../support/fault-proxy/fault-proxy'
import { type ManualClock, manualClock } from '../../support/manual-clock'
import { everyFileAnother, pictureOf } from '../../support/many-people'
import { memorySettings } from '../../support/memory-settings'
import { signIn } from '../../support/sandbox-client'
import { enrollSample } from '../../support/sandbox-person'
import { samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { type TestStation, testStation } from '../../support/test-station'

/** A station at a site's server, with a proxy between them that can do harm, and one person who is enrolled. */
export interface FaultDesk {
  readonly line: FaultProxy
  readonly station: TestStation
  readonly clock: ManualClock
  readonly account: { readonly username: string; readonly password: string }
  readonly databasePath: string
  /** Of somebody who is enrolled. */
  readonly known: { readonly personId: string; readonly photo: Uint8Array<ArrayBuffer> }
  /** A photo of somebody whom the server has never seen. */
  readonly stranger: () => Uint8Array<ArrayBuffer>
  /** Another station, that nobody has signed in to yet. */
  readonly anotherStation: () => TestStation
  readonly close: () => Promise<void>
}

export interface FaultDeskOptions {
  readonly engine: FaceEngine
  /** What the station's account may do; by default everything. */
  readonly granted?: readonly Permission[]
  /** The proxy's certificate, and what the station thinks of it. */
  readonly secured?: { readonly tls: TlsIdentity; readonly trust: ServerTrust }
}

export async function openFaultDesk(options: FaultDeskOptions): Promise<FaultDesk> {
  const { engine, granted, secured } = options
  const ada = samplePerson('ada')
  const pattern = await samplePhoto(ada)
  const folder = await mkdtemp(join(tmpdir(), 'enroll-station-faults-'))
  const databasePath = join(folder, 'site.sqlite')
  const open = (held: readonly Permission[]) =>
    startSandbox({
      databasePath,
      engine: everyFileAnother(engine, pattern),
      now: () => new Date(),
      newId: randomUUID,
      randomBytes,
      permissions: held
    })
  let sandbox = await open(Object.values(permissions))
  const client = await signIn(sandbox.baseUrl, sandbox.account)
  const { personId } = await enrollSample(client, ada)
  const alias = { firstName: 'Ada', lastName: 'Lind' }
  await client.send('upsertAlias', { parameters: { personId }, json: alias })
  if (granted) {
    await sandbox.close()
    sandbox = await open(granted)
  }
  const line = await faultProxy(sandbox.baseUrl, secured && { tls: secured.tls })
  const clock = manualClock(Date.now())
  const trust = secured ? { trust: secured.trust } : {}
  const server = { baseUrl: line.baseUrl, acceptsPlainHttp: true, ...trust }
  const stations: TestStation[] = []
  const anotherStation = (): TestStation => {
    const settingsFile = memorySettings({ allowUnprotectedSecrets: true, server })
    const nowhere = { baseUrl: '', username: '', password: '' }
    const station = testStation(nowhere, { clock, settleMs: 1_000, settingsFile })
    stations.push(station)
    station.start()
    return station
  }
  const station = anotherStation()
  const signedIn = await station.call('server:sign-in', { ...sandbox.account, remember: false })
  if (!signedIn.ok) throw new Error(signedIn.error.code)
  let strangers = 0
  return {
    line,
    station,
    clock,
    account: sandbox.account,
    databasePath,
    known: { personId, photo: new Uint8Array(pattern) },
    stranger: () => pictureOf((strangers += 1), pattern),
    anotherStation,
    close: async () => {
      await Promise.all(stations.map((each) => each.stop()))
      await line.close()
      await sandbox.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
