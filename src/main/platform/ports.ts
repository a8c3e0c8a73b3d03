import type { Result } from '@shared/result'

/** What the station needs from its surroundings. Two hosts and the tests supply these; nothing else is reached for. */
export interface Platform {
  readonly host: 'electron' | 'browser'
  readonly version: string
  /** IANA name of the time zone, sent with every detection. */
  readonly timeZone: string
  readonly clock: Clock
  readonly fetch: typeof globalThis.fetch
  readonly logger: Logger
  readonly settingsFile: SettingsFile
  readonly trainingServer: TrainingServer
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** @returns the function that cancels the call */
  after(milliseconds: number, run: () => void): () => void
}

/** One line per event. Fields hold codes, counts and times; never a name, a picture, a token or an address. */
export interface Logger {
  write(level: LogLevel, event: string, fields?: LogFields): void
}
export type LogLevel = 'info' | 'warning' | 'error'
export type LogFields = Readonly<Record<string, string | number | boolean>>

/** The settings file as it lies on disk, unchecked. */
export interface SettingsFile {
  /** @returns the file's content, `undefined` when there is none, or `'damaged'` when it cannot be read as JSON */
  read(): unknown
  write(content: Record<string, unknown>): void
  /** Moves an unusable file out of the way instead of overwriting what somebody may want back. */
  setAside(): void
}

/** Where the Identities server is and who the station is to it. Stays in the main process. */
export interface ServerAccess {
  readonly baseUrl: string
  readonly username: string
  readonly password: string
}

/** The built-in sandbox server of Training mode. */
export interface TrainingServer {
  start(): Promise<Result<ServerAccess>>
  stop(): Promise<void>
}
