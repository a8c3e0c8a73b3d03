import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { appError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { type CameraState, startCameraSession } from '@renderer/camera/camera-session'
import type { CameraSource, OpenCamera } from '@renderer/camera/camera-source'
import { fakeStream } from './fake-devices'

interface FakeCamera extends OpenCamera {
  closed: number
  lose(): void
}

function fakeCamera(): FakeCamera {
  const lost = new Set<() => void>()
  return {
    stream: fakeStream().stream,
    closed: 0,
    onLost(listener) {
      lost.add(listener)
      return () => lost.delete(listener)
    },
    close() {
      this.closed += 1
    },
    lose: () => lost.forEach((listener) => listener())
  }
}

/** A source that gives the next of the given answers at each try. */
function fakeSource(answers: (OpenCamera | ErrorCode)[]): CameraSource & { change(): void; tries: number } {
  const changed = new Set<() => void>()
  return {
    tries: 0,
    open(): Promise<Result<OpenCamera>> {
      this.tries += 1
      const answer = answers.shift() ?? 'camera/not-found'
      return Promise.resolve(typeof answer === 'string' ? err(appError(answer)) : ok(answer))
    },
    onDevicesChanged(listener) {
      changed.add(listener)
      return () => changed.delete(listener)
    },
    change: () => changed.forEach((listener) => listener())
  }
}

const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a camera session', () => {
  test('starts, and is live', async () => {
    const camera = fakeCamera()
    const states: CameraState[] = []
    startCameraSession(fakeSource([camera]), (state) => states.push(state))
    await settle()
    expect(states).toEqual([{ status: 'starting' }, { status: 'live', stream: camera.stream }])
  })

  test('tries again by itself when a device appears', async () => {
    const source = fakeSource(['camera/not-found', fakeCamera()])
    const states: CameraState[] = []
    startCameraSession(source, (state) => states.push(state))
    await settle()
    source.change()
    await settle()
    expect(states.map((state) => state.status)).toEqual(['starting', 'failed', 'failed', 'live'])
    expect(states[2]).toMatchObject({ retrying: true, error: { code: 'camera/not-found' } })
  })

  test('does not nag when access was denied', async () => {
    const source = fakeSource(['camera/denied', fakeCamera()])
    startCameraSession(source, () => undefined)
    await settle()
    source.change()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(source.tries).toBe(1)
  })

  test('asks a busy camera again from time to time', async () => {
    const source = fakeSource(['camera/in-use', 'camera/in-use', fakeCamera()])
    const states: CameraState[] = []
    startCameraSession(source, (state) => states.push(state))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(source.tries).toBe(3)
    expect(states.at(-1)?.status).toBe('live')
  })

  test('says that a camera was lost, and takes it back when it returns', async () => {
    const first = fakeCamera()
    const second = fakeCamera()
    const source = fakeSource([first, second])
    const states: CameraState[] = []
    startCameraSession(source, (state) => states.push(state))
    await settle()
    first.lose()
    expect(states.at(-1)).toMatchObject({ status: 'failed', error: { code: 'camera/lost' } })
    expect(first.closed).toBe(1)
    source.change()
    await settle()
    expect(states.at(-1)).toEqual({ status: 'live', stream: second.stream })
  })

  test('tries again on demand', async () => {
    const source = fakeSource(['camera/denied', fakeCamera()])
    const states: CameraState[] = []
    const session = startCameraSession(source, (state) => states.push(state))
    await settle()
    session.retry()
    await settle()
    expect(states.at(-1)?.status).toBe('live')
  })

  test('closes its camera, also one that opens after the session ended', async () => {
    const open = fakeCamera()
    const session = startCameraSession(fakeSource([open]), () => undefined)
    await settle()
    session.close()
    expect(open.closed).toBe(1)

    const late = fakeCamera()
    const states: CameraState[] = []
    startCameraSession(fakeSource([late]), (state) => states.push(state)).close()
    await settle()
    expect(late.closed).toBe(1)
    expect(states.map((state) => state.status)).toEqual(['starting'])
  })

  test('leaves nothing running when it ends', async () => {
    const source = fakeSource(['camera/in-use'])
    const session = startCameraSession(source, () => undefined)
    await settle()
    session.close()
    source.change()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(source.tries).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
