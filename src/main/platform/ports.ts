import type { KioskSettings } from '@shared/domain/kiosk'
import type { VisitorDisplay } from '@shared/domain/visitor-display'
import type { Result } from '@shared/result'
import type { TrustGuard } from '../trust/trust-guard'
import type { Updater } from '../updates/update-service'
import type { UpdateFetch } from '../updates/update-source'

/** What the station needs from its surroundings. Two hosts and the tests supply these; nothing else is reached for. */
export interface Platform {
  readonly host: 'electron' | 'browser'
  readonly version: string
  /** IANA name of the time zone, sent with every detection. */
  readonly timeZone: string
  readonly clock: Clock
  readonly network: Network
  readonly logger: Logger
  readonly settingsFile: SettingsFile
  readonly secretBox: SecretBox
  /** Where the sealed sign-in lies. */
  readonly credentialsFile: SealedFile
  /** Where lies, sealed, by what a password can be recognised without the server. */
  readonly offlineSignInFile: SealedFile
  /** Where lies, sealed, by what the administrator's PIN can be recognised. */
  readonly pinFile: SealedFile
  /** Where lies, sealed, by what the station's PIN can be recognised. */
  readonly stationPinFile: SealedFile
  /** Where the count of wrong passwords at the lock lies, sealed. */
  readonly unlockTriesFile: SealedFile
  /** Path of the audit log, an SQLite file of its own; `:memory:` in tests. */
  readonly auditLogPath: string
  /** Where the key of the audit log's chain lies, sealed. */
  readonly auditKeyFile: SealedFile
  /** A folder of its own for what waits to be sent. */
  readonly outboxFolder: string
  /** Where the sealed keys of the outbox lie. */
  readonly outboxKeyFile: SealedFile
  readonly trainingServer: TrainingServer
  /** The folder with all of the above, whose disk must have room; absent in tests that keep nothing. */
  readonly profileFolder?: string
  /** Absent where the host keeps no log on the disk. */
  readonly logFiles?: LogFiles
  /** What the administrators of the computer decide about the station; absent where nobody can. */
  readonly managedFile?: ManagedFile
  /** Absent where the host makes no PDF of its pages. */
  readonly pagePrinter?: PagePrinter
  /** Absent where the program cannot be replaced by a newer one of its own. */
  readonly updates?: UpdatePorts
  /** Absent where the host has no second window. */
  readonly visitorWindow?: VisitorWindow
  /** Absent where the host has no place of its own at the computer. */
  readonly kiosk?: KioskHost
}

/** The program's place at the computer: its window, its start and its end. */
export interface KioskHost {
  /** Does what the settings say from now on. Called at the start and after each change of any setting. */
  apply(settings: KioskSettings): void
  /** Ends the program, also in kiosk mode. */
  quit(): void
}

/** What looking for newer versions needs of the host. */
export interface UpdatePorts {
  readonly updater: Updater
  /** By the operating system's proxy and certificates; what it brings is believed by its signature only. */
  readonly fetch: UpdateFetch
}

/** The second window, which faces the visitor. */
export interface VisitorWindow {
  describe(): VisitorDisplay
  /** Opens it where it is not open, if the host can open windows. */
  open(): void
  close(): void
  /** Tells that the description may be another one now. */
  onChange(listener: () => void): void
}

export interface PagePrinter {
  /**
   * Makes a PDF of one of the host's pages as it looks in print, and of nothing else.
   *
   * @param pageId as the host itself named it with the call
   * @returns `page/not-printed`
   */
  toPdf(pageId: number): Promise<Result<Uint8Array<ArrayBuffer>>>
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
export const logLevels = ['info', 'warning', 'error'] as const
export type LogLevel = (typeof logLevels)[number]
export type LogFields = Readonly<Record<string, string | number | boolean>>

/** The log as it lies on the disk. */
export interface LogFiles {
  /** Oldest first. */
  read(): Promise<LogFileContent[]>
  /** What was written is on the disk when this returns. */
  flush(): void
}
export interface LogFileContent {
  readonly name: string
  readonly text: string
}

/** The settings file as it lies on disk, unchecked. */
export interface SettingsFile {
  /** @returns the file's content, `undefined` when there is none, or `'damaged'` when it cannot be read as JSON */
  read(): unknown
  write(content: Record<string, unknown>): void
  /** Moves an unusable file out of the way instead of overwriting what somebody may want back. */
  setAside(): void
}

/** The configuration at the operating system's place for it, unchecked, and what the last good one said. */
export interface ManagedFile {
  read(): ManagedContent
  /** The last configuration that was taken over, kept in the profile. */
  readCopy(): Uint8Array | undefined
  /** Throws where the disk does not take it. */
  writeCopy(content: Uint8Array): void
  removeCopy(): void
}

export type ManagedContent =
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly problem: 'unreadable' | 'writable-by-others' | 'too-large' }
  | { readonly kind: 'found'; readonly content: Uint8Array; readonly signature: Uint8Array | undefined }

/** Opens transports: one per server and trust, so that nothing learned about one counts for another. */
export interface Network {
  open(guard: TrustGuard): Transport
}

/** `fetch`, which tells how a body goes out to whoever wants to hear it. */
export type Fetch = (input: string | URL | Request, init?: SendInit) => Promise<Response>

export interface SendInit extends RequestInit {
  /**
   * Hears how many bytes of the body, an `ArrayBuffer`, have been handed on so far. At the end never fewer than have left
   * the station, so that fewer than all means that the server cannot have it whole. Transports without the skill are silent.
   */
  readonly onSent?: (bytes: number) => void
}

export interface Transport {
  readonly fetch: Fetch
  /** Cuts what is under way. */
  close(): Promise<void>
}

/**
 * Seals bytes so that, if `protection` says so, only this user of this computer can open them again.
 *
 * @returns `secrets/no-key-store` or `secrets/unreadable`
 */
export interface SecretBox {
  /** `none`: whoever has the disk can open what is sealed, or nothing can be sealed at all. */
  protection(): Promise<'operating-system' | 'none'>
  seal(plain: Uint8Array): Promise<Result<Uint8Array>>
  open(sealed: Uint8Array): Promise<Result<Uint8Array>>
}

/** One small file that only this user may read, replaced as a whole. */
export interface SealedFile {
  /** @returns undefined when there is none */
  read(): Promise<Uint8Array | undefined>
  write(bytes: Uint8Array): Promise<void>
  remove(): Promise<void>
  /**
   * Moves a file that cannot be opened out of the way instead of overwriting what somebody may want back.
   *
   * @param now milliseconds since 1970, for the name
   */
  setAside(now: number): Promise<void>
}

export interface Credentials {
  readonly username: string
  readonly password: string
}

/** Where the Identities server is and who the station is to it. Stays in the main process. */
export interface ServerAccess extends Credentials {
  readonly baseUrl: string
}

/** The built-in sandbox server of Training mode. It can be started again after a stop. */
export interface TrainingServer {
  start(): Promise<Result<ServerAccess>>
  stop(): Promise<void>
}
