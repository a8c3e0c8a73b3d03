import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { FaceEngine } from '../engine/face-engine'
import type { SandboxPolicy } from '../policy'
import type { Gallery } from '../recognition/gallery'
import type { RecentFaces } from '../recognition/recent-faces'
import type { Account } from '../storage/account-store'
import type { Storage } from '../storage/storage'
import type { Background } from './background'
import type { Tokens } from './tokens'

/** All that the routes work with. */
export interface Services {
  readonly storage: Storage
  readonly engine: FaceEngine
  readonly gallery: Gallery
  readonly recentFaces: RecentFaces
  readonly tokens: Tokens
  readonly background: Background
  readonly policy: SandboxPolicy
  readonly now: () => Date
  readonly newId: () => string
}

/** What travels with one request through the pipeline. */
export interface AppEnv {
  Bindings: HttpBindings
  Variables: {
    /** Set for every request. */
    policy: SandboxPolicy
    /** Set behind `signedIn`. */
    session: { readonly account: Account; readonly token: string }
  }
}
export type AppContext = Context<AppEnv>
