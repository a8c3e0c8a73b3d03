import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AuditService } from '@main/audit/audit-service'
import { keyFileBox } from '@main/platform/key-file-box'
import type { SecretBox } from '@main/platform/ports'
import { sealedFile } from '@main/platform/sealed-file'
import type { AuditEvent } from '@shared/domain/audit'
import { onTestFinished } from 'vitest'
import { manualClock } from './manual-clock'
import { memoryFile } from './memory-file'
import { recordingLogger } from './recording-logger'

/** An audit log on the real disk, which can be closed, changed behind its back, and opened again. */
export function auditFolder(box: SecretBox = keyFileBox(memoryFile())) {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'))
  const path = join(folder, 'log', 'audit.db')
  const keyFile = sealedFile(join(folder, 'audit-key.sealed'))
  const clock = manualClock()
  const logger = recordingLogger()
  const open = (who?: string, at = path) => {
    const audit = new AuditService({ path: at, keyFile, box, logger, clock, who: () => who })
    onTestFinished(() => audit.close())
    return audit
  }
  /** Whoever does this has the disk, and no key. */
  const tamper = (sql: string): void => {
    const database = new DatabaseSync(path)
    database.exec('DROP TRIGGER IF EXISTS no_change; DROP TRIGGER IF EXISTS no_removal')
    database.exec(sql)
    database.close()
  }
  return { folder, path, keyFile, clock, logger, open, tamper }
}

export const exported = (count: number): AuditEvent => ({ what: 'outbox-exported', count })
