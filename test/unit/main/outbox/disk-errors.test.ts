import { diskError, onDisk } from '@main/outbox/disk-errors'
import { describe, expect, it } from 'vitest'

const sqlite = (errcode: number) => Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode })
const system = (code: string) => Object.assign(new Error('x'), { code, syscall: 'open' })

describe('an error of the disk', () => {
  it.each([
    [sqlite(13), 'outbox/disk-full'],
    [sqlite(8), 'outbox/read-only'],
    [sqlite(1544), 'outbox/read-only'],
    [sqlite(14), 'outbox/read-only'],
    [sqlite(11), 'outbox/damaged'],
    [sqlite(779), 'outbox/damaged'],
    [sqlite(26), 'outbox/damaged'],
    [sqlite(5), 'outbox/failed'],
    [sqlite(266), 'outbox/failed'],
    [system('ENOSPC'), 'outbox/disk-full'],
    [system('EROFS'), 'outbox/read-only'],
    [system('EACCES'), 'outbox/read-only'],
    [system('EIO'), 'outbox/failed']
  ])('%o is %s', (error, code) => {
    expect(diskError(error)?.code).toBe(code)
  })

  it('is not made of a bug', async () => {
    const bug = new TypeError('undefined is not a function')
    expect(diskError(bug)).toBeUndefined()
    const fail = (): never => {
      throw bug
    }
    expect(() => onDisk(fail)).toThrow(bug)
    await expect(onDisk(() => Promise.reject(bug))).rejects.toThrow(bug)
  })
})
