import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { randomBytes } from 'node:crypto'
import { openOutboxStore } from '@main/outbox/open-outbox-store'
import { keyFileBox } from '@main/platform/key-file-box'
import { sealedFile } from '@main/platform/sealed-file'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { childEntry } from '../../../support/outbox-child-entry'
import { codeOf, findSecrets, valueOf } from '../../../support/outbox-folder'
import { recordingLogger } from '../../../support/recording-logger'
import { type Bundle, bundle } from '../../../support/sandbox-bundle'

let program: Bundle
beforeAll(async () => {
  program = await bundle('test/support/outbox-child.ts')
})
afterAll(() => program.remove())

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-process-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function start(folder: string, user?: { uid: number; gid: number }): ChildProcess {
  return spawn(process.execPath, [program.file, folder], { stdio: ['ignore', 'pipe', 'inherit'], ...user })
}

/** Runs the child, kills it in the middle of its work, and returns what it said had reached the disk. */
async function killedAfter(folder: string, lines: number, milliseconds: number): Promise<string[]> {
  const child = start(folder)
  const gone = once(child, 'exit')
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout! })) {
    said.push(line)
    if (said.length === lines) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  }
  await gone
  expect(child.signalCode).toBe('SIGKILL')
  return said
}

/** The last line may be cut off; what is said is also true of everything before. */
const counted = (said: readonly string[], word: string): number[] =>
  said
    .map((line) => line.split(' '))
    .filter(([first]) => first === word)
    .map(([, index]) => Number(index))

describe('a station killed while it writes', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'run %i: has all that it said it had, and nothing half',
    async (seed) => {
      const folder = join(temporaryFolder(), 'outbox')
      const said = await killedAfter(folder, 2 + ((seed * 7) % 23), (seed * 5) % 11)
      const { store, problem } = await openOutboxStore({
        folder,
        secretBox: keyFileBox(sealedFile(join(folder, 'box.key'))),
        keyFile: sealedFile(join(folder, 'outbox.key')),
        now: Date.now,
        randomBytes,
        logger: recordingLogger()
      })
      onTestFinished(() => store.close())
      expect(problem()).toBeUndefined()
      const rows = valueOf(store.rows())
      const erased = new Set(counted(said, 'erased'))
      for (const index of counted(said, 'added')) {
        // What was erased, or was about to be, is gone as a whole.
        if (erased.has(index))
          expect(codeOf(store.row(childEntry(index).enrollmentId))).toBe('outbox/unknown-item')
        else if (index % 3 !== 2)
          expect(rows.map((row) => row.enrollmentId)).toContain(childEntry(index).enrollmentId)
      }
      for (const row of rows) {
        const entry = childEntry(row.createdAt)
        expect(valueOf(await store.content(row.enrollmentId))).toEqual(entry.content)
        const [photo] = entry.attachments
        const kept = valueOf(await store.attachment(row.enrollmentId, photo!.attachmentId))
        expect(Buffer.from(kept.bytes).equals(photo!.bytes)).toBe(true)
        // A journal line and the state that follows from it are there together.
        const journal = valueOf(store.journal(row.enrollmentId))
        expect(row.attempts).toBe(journal.length)
        expect(row.state).toEqual(
          journal.length === 0 ? { kind: 'queued' } : { kind: 'sending', step: journal.at(-1)!.event.step }
        )
        const recorded = counted(said, 'recorded').filter((index) => index === row.createdAt)
        expect(journal.length).toBeGreaterThanOrEqual(recorded.length)
      }
      expect(findSecrets(folder)).toEqual([])
    }
  )
})

describe('a folder that the station may not write to', () => {
  it('(rights taken away; under root, the process gives up root first) is told, and nothing is accepted', async () => {
    const parent = temporaryFolder()
    const folder = join(parent, 'outbox')
    // Makes the files, then is killed: a station that worked yesterday.
    await killedAfter(folder, 3, 0)
    const names = readdirSync(folder).map((name) => join(folder, name))
    const isRoot = process.getuid?.() === 0
    const user = { uid: 65534, gid: 65534 }
    if (isRoot) for (const path of [parent, folder, ...names]) chownSync(path, user.uid, user.gid)
    for (const path of names) chmodSync(path, 0o400)
    // The folder belongs to root here, or the station would give itself the right again.
    if (isRoot) chownSync(folder, 0, 0)
    chmodSync(folder, isRoot ? 0o555 : 0o500)
    onTestFinished(() => chmodSync(folder, 0o700))
    const child = start(folder, isRoot ? user : undefined)
    const said: string[] = []
    for await (const line of createInterface({ input: child.stdout! })) said.push(line)
    expect(said).toEqual(['opened outbox/read-only', 'refused outbox/read-only'])
  })

  it('because a file has its name is told', async () => {
    const parent = temporaryFolder()
    const folder = join(parent, 'outbox')
    writeFileSync(folder, '')
    const { store, problem } = await openOutboxStore({
      folder,
      secretBox: keyFileBox(sealedFile(join(parent, 'box.key'))),
      keyFile: sealedFile(join(parent, 'outbox.key')),
      now: Date.now,
      randomBytes,
      logger: recordingLogger()
    })
    expect(problem()).toBe('outbox/read-only')
    expect(codeOf(await store.add(childEntry(0)))).toBe('outbox/read-only')
  })
})
