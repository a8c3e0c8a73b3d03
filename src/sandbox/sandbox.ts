import type { FaceEngine } from './engine/face-engine'
import { createApp } from './http/app'
import { createBackground } from './http/background'
import type { FaultPlan } from './http/faults'
import { listen, type TlsIdentity } from './http/listen'
import type { SandboxLog } from './http/request-log'
import { createTokens } from './http/tokens'
import { type Permission, type SampleAccount, stationRole } from './permissions'
import { defaultPolicy, type SandboxPolicy } from './policy'
import { createGallery } from './recognition/gallery'
import { createRecentFaces } from './recognition/recent-faces'
import { seedAccounts, type SeededAccounts } from './seed-accounts'
import { type PracticeTag, seedTags } from './seed-tags'
import { openStorage } from './storage/storage'

export interface SandboxOptions {
  /** SQLite file, created when missing. One running sandbox at a time may use it. */
  readonly databasePath: string
  /** Stays the caller's: closing the sandbox does not close it. */
  readonly engine: FaceEngine
  /** 0, the default, takes any free one. */
  readonly port?: number
  readonly now: () => Date
  /** Makes GUIDs. */
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
  readonly policy?: Partial<SandboxPolicy>
  /** What the training account's role holds; by default what a station needs. */
  readonly permissions?: readonly Permission[]
  /** Which accounts there are beside the training account; by default none. */
  readonly sampleAccounts?: readonly SampleAccount[]
  /** Made at the first start; by default none. */
  readonly tags?: readonly PracticeTag[]
  /** Makes it speak HTTPS, and nothing else. */
  readonly tls?: TlsIdentity
  /** Makes it misbehave, as networks and servers do. */
  readonly faults?: FaultPlan
  /** Entries hold no personal data. */
  readonly log?: SandboxLog
}

export interface Sandbox extends SeededAccounts {
  /** `http://127.0.0.1:<port>`, or `https:`, and the policy's base path, without a slash at the end. */
  readonly baseUrl: string
  /** Lets requests under way end, within reason, and closes the database. Calling it again changes nothing. */
  close(): Promise<void>
}

/**
 * Starts an Identities server with real face matching and real storage, for training and tests.
 *
 * @throws Error when the database cannot be used or the port is taken
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { engine, now, newId, randomBytes, log = () => undefined } = options
  const policy: SandboxPolicy = { ...defaultPolicy, ...options.policy }
  const storage = openStorage(options.databasePath)
  try {
    const seeded = seedAccounts(storage.accounts, randomBytes, {
      permissions: options.permissions ?? stationRole,
      sampleAccounts: options.sampleAccounts ?? []
    })
    seedTags(storage, newId, options.tags ?? [])
    const background = createBackground(log)
    const app = createApp(
      {
        storage,
        engine,
        policy,
        now,
        newId,
        background,
        gallery: createGallery(storage.faces.all()),
        recentFaces: createRecentFaces({
          windowSeconds: policy.duplicateWindowSeconds,
          threshold: policy.matchThreshold,
          now
        }),
        tokens: createTokens({
          // Kept, so that a restart signs nobody out.
          signingKey: storage.secrets.readOrMake('token-signing-key', () => randomBytes(32)),
          lifetimeSeconds: policy.tokenLifetimeSeconds,
          claims: policy.tokenClaims,
          now,
          newId,
          randomBytes
        })
      },
      log,
      options.faults
    )
    const server = await listen(app, options.port ?? 0, options.tls)
    let closing: Promise<void> | undefined
    return {
      ...seeded,
      baseUrl: `${server.origin}${policy.basePath}`,
      close: () =>
        (closing ??= server
          .close()
          .then(() => background.settled())
          .then(() => storage.close()))
    }
  } catch (error) {
    storage.close()
    throw error
  }
}
