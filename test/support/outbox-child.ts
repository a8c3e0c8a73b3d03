import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openOutboxStore } from '@main/outbox/open-outbox-store'
import { keyFileBox } from '@main/platform/key-file-box'
import { sealedFile } from '@main/platform/sealed-file'
import { childEntry } from './outbox-child-entry'

/**
 * An outbox in a process of its own, for tests that kill it or take away its rights. Adds and records without end, and
 * prints a line for each thing that has reached the disk.
 */
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Expected a folder')

const { store, problem } = await openOutboxStore({
  folder,
  secretBox: keyFileBox(sealedFile(join(folder, 'box.key'))),
  keyFile: sealedFile(join(folder, 'outbox.key')),
  now: Date.now,
  randomBytes,
  logger: { write: () => undefined }
})
const say = (...words: readonly (string | number)[]): void => console.log(words.join(' '))
say('opened', problem() ?? 'well')

for (let index = 0; ; index += 1) {
  const entry = childEntry(index)
  const added = await store.add(entry)
  if (!added.ok) {
    say('refused', added.error.code)
    break
  }
  say('added', index)
  for (let step = 0; step < 3; step += 1) {
    const event = { kind: 'begun', step: { kind: 'tag', key: String(step) } } as const
    const change = { state: { kind: 'sending', step: event.step }, attempts: step + 1 } as const
    const recorded = store.record(entry.enrollmentId, [{ at: step, event }], change)
    if (!recorded.ok) throw new Error(recorded.error.code)
    say('recorded', index, step)
  }
  if (index % 3 === 2) {
    const erased = store.erase(entry.enrollmentId)
    if (!erased.ok) throw new Error(erased.error.code)
    say('erased', index)
  }
}
