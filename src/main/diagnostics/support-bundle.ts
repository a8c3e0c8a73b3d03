import type { BundlePart, BundleRequest, SupportBundle } from '@shared/domain/diagnostics'
import type { Result } from '@shared/result'
import { zipSync } from 'fflate'
import type { AuditCounts } from '../audit/audit-service'
import type { AuditVerdict } from '@shared/domain/audit'
import type { OutboxStore } from '../outbox/outbox-store'
import type { Platform } from '../platform/ports'
import type { StationSettings } from '../services/stored-settings'
import { describeOutbox } from './describe-outbox'
import { describeSettings, describeStation } from './describe-station'
import { redactLog } from './redact-log'

export interface BundleParts {
  readonly platform: Pick<Platform, 'version' | 'host' | 'clock' | 'logger' | 'logFiles'>
  readonly settings: () => StationSettings
  readonly outbox: () => Promise<Pick<OutboxStore, 'rows' | 'journal'>>
  readonly audit: {
    counts(): Promise<Result<AuditCounts>>
    verify(): Promise<Result<AuditVerdict>>
  }
}

interface BundleFile {
  readonly name: string
  readonly part: BundlePart
  readonly text: string
}

const readMe = `This is a support bundle of Enroll Station.

station.json   program, computer, window
settings.json  switches, limits and counts; nothing that somebody typed
checks.json    what the self-check found
outbox.json    how many enrollments wait, and what was tried with each
audit.json     how many records of each kind, and whether the log is intact
logs           what the program did, in codes

It holds no names, no pictures, no documents, no passwords, no keys and no address of a server.
Times are in UTC.
`

/**
 * Puts together what support needs.
 *
 * SECURITY: made from closed lists only. Nothing sealed is opened, no file of the profile but the log is copied, and the log
 * is looked through line by line.
 */
export class SupportBundles {
  readonly #parts: BundleParts

  constructor(parts: BundleParts) {
    this.#parts = parts
  }

  async make({ checks, page }: BundleRequest): Promise<SupportBundle> {
    const { platform, settings, outbox } = this.#parts
    const { clock, logger, logFiles } = platform
    const now = clock.now()
    const madeAt = new Date(now).toISOString()
    const logs = (await logFiles?.read()) ?? []
    const files: BundleFile[] = [
      { name: 'read-me.txt', part: 'read-me', text: readMe },
      json('station.json', 'station', describeStation(platform, page, madeAt)),
      json('settings.json', 'settings', describeSettings(settings())),
      json('checks.json', 'checks', checks),
      json('outbox.json', 'outbox', describeOutbox(await outbox(), now)),
      json('audit.json', 'audit', await this.#describeAudit()),
      ...logs.map(({ name, text }): BundleFile => ({
        name: `logs/${name}`,
        part: 'log',
        text: redactLog(text)
      }))
    ]
    const bytes = files.map(({ name, part, text }) => ({ name, part, content: Buffer.from(text) }))
    const content = zipSync(Object.fromEntries(bytes.map(({ name, content }) => [name, content])), {
      mtime: new Date(now)
    })
    logger.write('info', 'support-bundle-made', { files: files.length, bytes: content.byteLength })
    return {
      name: `enroll-station-support-${madeAt.slice(0, 10)}.zip`,
      files: bytes.map(({ name, part, content }) => ({ name, part, bytes: content.byteLength })),
      content: new Uint8Array(content)
    }
  }

  async #describeAudit(): Promise<object> {
    const { audit } = this.#parts
    const counts = await audit.counts()
    if (!counts.ok) return { problem: counts.error.code }
    const verdict = await audit.verify()
    return {
      kinds: counts.value.kinds,
      unreadable: counts.value.unreadable,
      ...(verdict.ok ? { verdict: verdict.value } : { problem: verdict.error.code })
    }
  }
}

function json(name: string, part: BundlePart, content: object): BundleFile {
  return { name, part, text: `${JSON.stringify(content, undefined, 2)}\n` }
}
