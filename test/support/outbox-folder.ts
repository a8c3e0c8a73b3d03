import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewEntry, OutboxStore } from '@main/outbox/outbox-store'
import { type OpenedOutbox, openOutboxStore } from '@main/outbox/open-outbox-store'
import { keyFileBox } from '@main/platform/key-file-box'
import type { SealedFile, SecretBox } from '@main/platform/ports'
import { sealedFile } from '@main/platform/sealed-file'
import type { Result } from '@shared/result'
import { onTestFinished } from 'vitest'
import { findPlain } from './find-plain'
import { memoryFile } from './memory-file'
import { type RecordingLogger, recordingLogger } from './recording-logger'
import { tinyJpeg } from './tiny-jpeg'

const testStart = Date.UTC(2026, 2, 1)

/** Words that must never lie on a disk. */
export const secretWords = ['Ottilie', 'Zweifelhofer', 'Brunngasse', 'allergic to pollen']

export interface OutboxFolder {
  readonly folder: string
  readonly box: SecretBox
  readonly logger: RecordingLogger
  now: number
  keyFile: SealedFile
  readonly open: (box?: SecretBox, maxBytes?: number) => Promise<OpenedOutbox>
}

/** A folder for an outbox that goes with the test. Its key store lies in memory, its sealed keys in the folder. */
export function outboxFolder(): OutboxFolder {
  const parent = mkdtempSync(join(tmpdir(), 'outbox-'))
  const opened: OutboxStore[] = []
  onTestFinished(() => {
    for (const store of opened) closeQuietly(store)
    rmSync(parent, { recursive: true, force: true })
  })
  const folder = join(parent, 'outbox')
  const logger = recordingLogger()
  const box = keyFileBox(memoryFile())
  const made: OutboxFolder = {
    folder,
    box,
    logger,
    now: testStart,
    keyFile: sealedFile(join(folder, 'outbox.key')),
    open: async (secretBox = box, maxBytes) => {
      const outbox = await openOutboxStore({
        folder,
        secretBox,
        keyFile: made.keyFile,
        now: () => made.now,
        randomBytes,
        logger,
        ...(maxBytes !== undefined && { maxBytes })
      })
      opened.push(outbox.store)
      return outbox
    }
  }
  return made
}

function closeQuietly(store: OutboxStore): void {
  try {
    store.close()
  } catch {
    // The test has closed it.
  }
}

/** Somebody with everything that an enrollment can have. */
export function newEntry(enrollmentId: string = randomUUID(), createdAt = testStart): NewEntry {
  const [photo, proof, document] = [randomUUID(), randomUUID(), randomUUID()]
  return {
    enrollmentId,
    createdAt,
    server: 'https://identities.example',
    wasSearched: true,
    content: {
      acceptedBy: 'desk-1',
      details: {
        enrollmentId,
        target: { kind: 'new-person' },
        name: { firstName: 'Ottilie', lastName: 'Zweifelhofer' },
        photos: [{ attachmentId: photo, force: false }],
        proof,
        tags: [],
        fields: [],
        address: {
          street: 'Brunngasse 1',
          street2: '',
          city: 'Example',
          state: '',
          postalCode: '1',
          country: 'X'
        },
        note: { summary: 'allergic to pollen', body: '', author: '' },
        documents: [{ attachmentId: document, name: 'Zweifelhofer.pdf', description: '' }]
      }
    },
    attachments: [
      { attachmentId: photo, kind: 'photo', bytes: picture(40_000), alignedFace: tinyJpeg },
      { attachmentId: proof, kind: 'proof', bytes: picture(30_000) },
      { attachmentId: document, kind: 'document', bytes: Buffer.from('Ottilie Zweifelhofer '.repeat(50)) }
    ]
  }
}

/** Begins like a JPEG, and is as long as asked. */
function picture(length: number): Uint8Array {
  const bytes = new Uint8Array(length).fill(0x55)
  bytes.set(tinyJpeg)
  return bytes
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`)
  return result.value
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)

/** Every place of a folder where something of `newEntry` lies in the open. */
export const findSecrets = (folder: string): string[] => findPlain(folder, secretWords)
