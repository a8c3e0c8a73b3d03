import type { FaceEngine } from './engine/face-engine'
import { createApp } from './http/app'
import { createBackground } from './http/background'
import { loopbackAddress } from './http/guards'
import { listen } from './http/listen'
import type { SandboxLog } from './http/request-log'
import { createTokens } from './http/tokens'
import { makeVerifier } from './password'
import { type Permission, stationRole } from './permissions'
import { defaultPolicy, type SandboxPolicy } from './policy'
import { createGallery } from './recognition/gallery'
import { createRecentFaces } from './recognition/recent-faces'
import { openStorage, type Storage } from './storage/storage'

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
  /** Entries hold no personal data. */
  readonly log?: SandboxLog
}

export interface Sandbox {
  /** `http://127.0.0.1:<port>` and the policy's base path, without a slash at the end. */
  readonly baseUrl: string
  readonly account: { readonly username: string; readonly password: string }
  /** Lets requests under way end, within reason, and closes the database. Calling it again changes nothing. */
  close(): Promise<void>
}

const username = 'training'
const role = 'Enrollment station'

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
    const password = await renewAccount(storage, randomBytes, options.permissions ?? stationRole)
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
          now,
          newId
        })
      },
      log
    )
    const server = await listen(app, options.port ?? 0)
    let closing: Promise<void> | undefined
    return {
      baseUrl: `http://${loopbackAddress}:${server.port}${policy.basePath}`,
      account: { username, password },
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

/**
 * SECURITY: a fresh password at every start. It is returned to the caller and never written anywhere; the database
 * holds only what it takes to check it.
 */
async function renewAccount(
  storage: Storage,
  randomBytes: SandboxOptions['randomBytes'],
  permissions: readonly Permission[]
): Promise<string> {
  const password = Buffer.from(randomBytes(24)).toString('base64url')
  storage.accounts.saveRole(role, permissions)
  storage.accounts.save({ username, role, password: await makeVerifier(password, randomBytes(16)) })
  return password
}
