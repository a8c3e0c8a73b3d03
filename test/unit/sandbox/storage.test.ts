import { migrations } from '@sandbox/storage/migrations'
import { openStorage, type Storage } from '@sandbox/storage/storage'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../../support/sandbox-harness'

async function open(): Promise<Storage> {
  const storage = openStorage(join(await temporaryFolder(), 'folder that is not there yet', 'sandbox.sqlite'))
  onTestFinished(() => storage.close())
  return storage
}

const someday = new Date(Date.UTC(2026, 0, 1))
const face = {
  faceId: 'face',
  personId: 'ada',
  photoReferenceId: 'ref',
  jpeg: Uint8Array.of(1, 2, 3),
  features: new Float32Array(512),
  createdAt: someday
}

describe('storage', () => {
  it('keeps all of a transaction or nothing', async () => {
    const storage = await open()
    const failing = (): void =>
      storage.transaction(() => {
        storage.people.add('ada', someday)
        storage.faces.add(face)
        throw new Error('power cut')
      })
    expect(failing).toThrow('power cut')
    expect(storage.people.has('ada')).toBe(false)
    expect(storage.faces.all()).toEqual([])
  })

  it('refuses a face of nobody, and leaves it to the policy whether a reference is used twice', async () => {
    const storage = await open()
    expect(() => storage.faces.add(face)).toThrow()
    storage.people.add('ada', someday)
    storage.faces.add(face)
    storage.faces.add({ ...face, faceId: 'other' })
    expect(storage.faces.all()).toHaveLength(2)
  })

  it('lets any number of photos go without a reference', async () => {
    const storage = await open()
    storage.people.add('ada', someday)
    storage.faces.add({ ...face, faceId: 'one', photoReferenceId: undefined })
    storage.faces.add({ ...face, faceId: 'two', photoReferenceId: undefined })
    expect(storage.faces.all()).toHaveLength(2)
    expect(storage.faces.readPhoto('one')).toEqual(Uint8Array.of(1, 2, 3))
    expect(storage.faces.readPhoto('three')).toBeUndefined()
  })

  it('makes a secret once', async () => {
    const { secrets } = await open()
    expect(secrets.readOrMake('key', () => Uint8Array.of(1))).toEqual(Uint8Array.of(1))
    expect(secrets.readOrMake('key', () => Uint8Array.of(2))).toEqual(Uint8Array.of(1))
  })
})

describe('a file of the first version', () => {
  it('is brought up to date, and its detections can be asked for by time', async () => {
    const path = join(await temporaryFolder(), 'sandbox.sqlite')
    const database = new DatabaseSync(path)
    database.exec(`${migrations[0]} PRAGMA user_version = 1`)
    const insert = database.prepare("INSERT INTO detections VALUES (?, 'face', NULL, 0.5, ?, 'UTC', 'desk')")
    insert.run('late', '2026-01-02T03:04:05.25Z')
    insert.run('early', '2026-01-02T03:04:05Z')
    database.close()

    const storage = openStorage(path)
    onTestFinished(() => storage.close())
    const begin = Date.UTC(2026, 0, 2, 3, 4, 5)
    const times = (from: number, to: number): string[] =>
      storage.detections
        .listOfFace('face', { skip: 0, take: 10, from, to, oldestFirst: true })
        .map(({ detectTimeUtc }) => detectTimeUtc)
    expect(times(begin, begin + 250)).toEqual(['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.25Z'])
    expect(times(begin + 1, begin + 250)).toEqual(['2026-01-02T03:04:05.25Z'])
    expect(times(begin, begin + 249)).toEqual(['2026-01-02T03:04:05Z'])
  })
})
