import { describe, expect, it } from 'vitest'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { screenFile } from '@renderer/screens/later/screen-file'

/** A file that cannot be read so many times. */
function unreadable(times: number) {
  let reads = 0
  const file = screenFile(() => {
    reads += 1
    return reads > times ? Promise.resolve('screen') : Promise.reject(new Error('Failed to fetch'))
  })
  return { file, reads: () => reads }
}

describe('the file of a screen', () => {
  it('is read once, however often it is asked for', async () => {
    const { file, reads } = unreadable(0)
    expect(file.outcome()).toBeUndefined()
    const [first, second] = await Promise.all([file.read(), file.read()])
    expect(first).toEqual(ok('screen'))
    expect(second).toBe(first)
    expect(await file.read()).toBe(first)
    expect(file.outcome()).toBe(first)
    expect(reads()).toBe(1)
  })

  it('answers a failure as a value, and keeps it until somebody wants to try again', async () => {
    const { file, reads } = unreadable(1)
    const failure = err(appError('page/screen-unread'))
    expect(await file.read()).toEqual(failure)
    expect(file.outcome()).toEqual(failure)
    expect(reads()).toBe(1)

    file.forgetFailure()
    expect(file.outcome()).toBeUndefined()
    expect(await file.read()).toEqual(ok('screen'))
    expect(reads()).toBe(2)
  })

  it('reads again after a failed look ahead, when the screen is wanted', async () => {
    const { file } = unreadable(1)
    await file.read()
    file.forgetFailure()
    await file.read()
    file.forgetFailure()
    expect(file.outcome()).toEqual(ok('screen'))
  })
})
