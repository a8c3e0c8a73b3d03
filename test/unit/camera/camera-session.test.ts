import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultCameraSettings } from '@shared/domain/camera'
import { type CameraState, startCameraSession } from '@renderer/camera/camera-session'
import { type FakeSource, fakeSource } from './fake-cameras'

const builtIn = { deviceId: 'a', label: 'Integrated Camera' }
const desk = { deviceId: 'b', label: 'Desk Camera' }

function start(source: FakeSource, settings = defaultCameraSettings) {
  const states: CameraState[] = []
  const session = startCameraSession(source, settings, (state) => states.push(state))
  return { session, states }
}

const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a camera session', () => {
  test('starts, and is live', async () => {
    const source = fakeSource([builtIn])
    const { states } = start(source)
    await settle()
    const { stream } = source.given[0]!
    expect(states).toEqual([
      { status: 'starting' },
      { status: 'live', stream, label: 'Integrated Camera', standIn: undefined }
    ])
  })

  test('tries again by itself when a device appears', async () => {
    const source = fakeSource([])
    const { states } = start(source)
    await settle()
    source.change([builtIn])
    await settle()
    expect(states.map((state) => state.status)).toEqual(['starting', 'failed', 'failed', 'live'])
    expect(states[2]).toMatchObject({ retrying: true, error: { code: 'camera/not-found' } })
  })

  test('does not nag when access was denied', async () => {
    const source = fakeSource([builtIn])
    source.refuses.push('camera/denied')
    start(source)
    await settle()
    source.change()
    source.wake()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(source.opened).toHaveLength(1)
  })

  test('asks a busy camera again from time to time', async () => {
    const source = fakeSource([builtIn])
    source.refuses.push('camera/in-use', 'camera/in-use')
    const { states } = start(source)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(source.opened).toHaveLength(3)
    expect(states.at(-1)?.status).toBe('live')
  })

  test('says that a camera was lost, and takes it back when it returns', async () => {
    const source = fakeSource([builtIn])
    const { states } = start(source)
    await settle()
    source.given[0]!.lose()
    expect(states.at(-1)).toMatchObject({ status: 'failed', error: { code: 'camera/lost' } })
    expect(source.given[0]!.closed).toBe(1)
    source.change()
    await settle()
    expect(states.at(-1)).toMatchObject({ status: 'live', stream: source.given[1]!.stream })
  })

  test('starts a camera anew that fell silent, and says so meanwhile', async () => {
    const source = fakeSource([builtIn])
    const { states } = start(source)
    await settle()
    source.given[0]!.lose('silent')
    expect(states.at(-1)).toMatchObject({ status: 'failed', retrying: true, error: { code: 'camera/lost' } })
    await settle()
    expect(states.at(-1)?.status).toBe('live')
    expect(source.given.map(({ closed }) => closed)).toEqual([1, 0])
  })

  test('starts a silent camera anew after sleep, and leaves one alone that works', async () => {
    const source = fakeSource([builtIn])
    const { states } = start(source)
    await settle()
    source.wake()
    await settle()
    expect(source.given).toHaveLength(1)
    source.given[0]!.silent = true
    source.wake()
    await settle()
    expect(source.given.map(({ closed }) => closed)).toEqual([1, 0])
    expect(states.map(({ status }) => status)).toEqual(['starting', 'live', 'starting', 'live'])
  })

  test('says which camera stands in, and goes back to the chosen one when it is there', async () => {
    const source = fakeSource([builtIn])
    const { states } = start(source, { ...defaultCameraSettings, chosen: desk })
    await settle()
    expect(states.at(-1)).toMatchObject({
      label: builtIn.label,
      standIn: { reason: 'missing', wanted: desk.label }
    })
    source.change([builtIn])
    await settle()
    expect(source.given).toHaveLength(1)
    source.change([builtIn, desk])
    await settle()
    expect(states.at(-1)).toMatchObject({ status: 'live', label: desk.label, standIn: undefined })
    expect(source.given[0]!.closed).toBe(1)
  })

  test('tries again on demand', async () => {
    const source = fakeSource([builtIn])
    source.refuses.push('camera/denied')
    const { session, states } = start(source)
    await settle()
    session.retry()
    await settle()
    expect(states.at(-1)?.status).toBe('live')
  })

  test('closes its camera, also one that opens after the session ended', async () => {
    const source = fakeSource([builtIn])
    const { session } = start(source)
    await settle()
    session.close()
    expect(source.given[0]!.closed).toBe(1)

    const late = fakeSource([builtIn])
    const { session: ended, states } = start(late)
    ended.close()
    await settle()
    expect(late.given.map(({ closed }) => closed)).toEqual([1])
    expect(states.map((state) => state.status)).toEqual(['starting'])
  })

  test('leaves nothing running when it ends', async () => {
    const source = fakeSource([builtIn])
    source.refuses.push('camera/in-use')
    const { session } = start(source)
    await settle()
    session.close()
    source.change()
    source.wake()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(source.opened).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
