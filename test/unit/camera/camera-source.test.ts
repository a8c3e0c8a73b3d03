import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCameraSource, wantedCamera } from '@renderer/camera/camera-source'
import { createFakeDevices, FakePage, fakeStream } from './fake-devices'

describe('what a camera refuses with becomes a code', () => {
  test.each([
    ['NotAllowedError', 'camera/denied'],
    ['SecurityError', 'camera/denied'],
    ['NotFoundError', 'camera/not-found'],
    ['OverconstrainedError', 'camera/not-found'],
    ['NotReadableError', 'camera/in-use'],
    ['AbortError', 'camera/in-use'],
    ['TypeError', 'camera/failed']
  ])('%s -> %s', async (name, code) => {
    const { devices } = createFakeDevices(() => Promise.reject(new DOMException('no', name)))
    expect(await createCameraSource(devices, new FakePage()).open()).toMatchObject({
      ok: false,
      error: { code }
    })
  })

  test('a page without media devices', async () => {
    expect(await createCameraSource(undefined, new FakePage()).open()).toMatchObject({
      ok: false,
      error: { code: 'camera/failed' }
    })
  })

  test('a stream without a picture', async () => {
    const { devices } = createFakeDevices(() => Promise.resolve(fakeStream({ tracks: 0 }).stream))
    expect(await createCameraSource(devices, new FakePage()).open()).toMatchObject({
      ok: false,
      error: { code: 'camera/not-found' }
    })
  })
})

test('never asks for sound', async () => {
  const { devices, asked } = createFakeDevices(() => Promise.resolve(fakeStream().stream))
  await createCameraSource(devices, new FakePage()).open()
  expect(asked).toEqual([{ audio: false, video: wantedCamera }])
})

test('opens exactly the camera that is wanted', async () => {
  const { devices, asked } = createFakeDevices(() => Promise.resolve(fakeStream().stream))
  await createCameraSource(devices, new FakePage()).open('b')
  expect(asked).toEqual([{ audio: false, video: { deviceId: { exact: 'b' }, ...wantedCamera } }])
})

test.each([
  [undefined, true],
  ['b', { deviceId: { exact: 'b' } }]
])('a camera (%s) that cannot meet the size limits is taken as it is', async (deviceId, video) => {
  const answers = [
    () => Promise.reject(new DOMException('no', 'OverconstrainedError')),
    () => Promise.resolve(fakeStream().stream)
  ]
  const { devices, asked } = createFakeDevices(() => answers.shift()!())
  expect(await createCameraSource(devices, new FakePage()).open(deviceId)).toMatchObject({ ok: true })
  expect(asked[1]).toEqual({ audio: false, video })
})

test('lists the cameras, and nothing else', async () => {
  const { devices } = createFakeDevices(
    () => Promise.reject(new DOMException('no', 'NotFoundError')),
    [
      { kind: 'audioinput', deviceId: 'm', label: 'Microphone' },
      { kind: 'videoinput', deviceId: 'a', label: 'Camera A' }
    ]
  )
  expect(await createCameraSource(devices, new FakePage()).list()).toEqual({
    ok: true,
    value: [{ deviceId: 'a', label: 'Camera A' }]
  })
})

test('tells when the window is seen again, until unsubscribed', () => {
  const page = new FakePage()
  let woken = 0
  const stop = createCameraSource(undefined, page).onWake(() => (woken += 1))
  page.show('hidden')
  page.show('visible')
  stop()
  page.show('visible')
  expect(woken).toBe(1)
})

describe('an open camera', () => {
  test('tells when its track ends, and stops it when closed', async () => {
    const { stream, track } = fakeStream()
    const { devices } = createFakeDevices(() => Promise.resolve(stream))
    const opened = await createCameraSource(devices, new FakePage()).open()
    if (!opened.ok) throw new Error('did not open')
    let lost = 0
    opened.value.onLost(() => (lost += 1))
    track.dispatchEvent(new Event('ended'))
    expect(lost).toBe(1)
    opened.value.close()
    expect(track.stopped).toBe(1)
  })

  describe('that falls silent', () => {
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    async function silenced() {
      const { stream, track } = fakeStream()
      const { devices } = createFakeDevices(() => Promise.resolve(stream))
      const opened = await createCameraSource(devices, new FakePage()).open()
      if (!opened.ok) throw new Error('did not open')
      const losses: string[] = []
      opened.value.onLost((loss) => losses.push(loss))
      track.muted = true
      track.dispatchEvent(new Event('mute'))
      return { track, losses, camera: opened.value }
    }

    test('is lost after some seconds', async () => {
      const { losses, camera } = await silenced()
      expect(camera.isSilent()).toBe(true)
      vi.advanceTimersByTime(2500)
      expect(losses).toEqual([])
      vi.advanceTimersByTime(2500)
      expect(losses).toEqual(['silent'])
    })

    test('is not lost when it goes on', async () => {
      const { track, losses } = await silenced()
      track.dispatchEvent(new Event('unmute'))
      vi.advanceTimersByTime(60_000)
      expect(losses).toEqual([])
    })

    test('leaves no timer behind when closed', async () => {
      const { camera } = await silenced()
      camera.close()
      expect(vi.getTimerCount()).toBe(0)
    })
  })

  test('tells of a track that ended before anybody listened', async () => {
    const { stream, track } = fakeStream()
    track.readyState = 'ended'
    const { devices } = createFakeDevices(() => Promise.resolve(stream))
    const opened = await createCameraSource(devices, new FakePage()).open()
    if (!opened.ok) throw new Error('did not open')
    const { value: camera } = opened
    await expect(new Promise<string>((resolve) => camera.onLost(() => resolve('lost')))).resolves.toBe('lost')
  })
})

test('device changes are told until unsubscribed', () => {
  const { devices } = createFakeDevices(() => Promise.resolve(fakeStream().stream))
  let changes = 0
  const stop = createCameraSource(devices, new FakePage()).onDevicesChanged(() => (changes += 1))
  devices.dispatchEvent(new Event('devicechange'))
  stop()
  devices.dispatchEvent(new Event('devicechange'))
  expect(changes).toBe(1)
})
