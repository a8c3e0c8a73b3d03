import { describe, expect, test } from 'vitest'
import { createCameraSource, wantedCamera } from '@renderer/camera/camera-source'
import { createFakeDevices, fakeStream } from './fake-devices'

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
    expect(await createCameraSource(devices).open()).toMatchObject({ ok: false, error: { code } })
  })

  test('a page without media devices', async () => {
    expect(await createCameraSource(undefined).open()).toMatchObject({
      ok: false,
      error: { code: 'camera/failed' }
    })
  })

  test('a stream without a picture', async () => {
    const { devices } = createFakeDevices(() => Promise.resolve(fakeStream({ tracks: 0 }).stream))
    expect(await createCameraSource(devices).open()).toMatchObject({
      ok: false,
      error: { code: 'camera/not-found' }
    })
  })
})

test('never asks for sound', async () => {
  const { devices, asked } = createFakeDevices(() => Promise.resolve(fakeStream().stream))
  await createCameraSource(devices).open()
  expect(asked).toEqual([wantedCamera])
  expect(wantedCamera.audio).toBe(false)
})

test('a camera that cannot meet the size limits is taken as it is', async () => {
  const answers = [
    () => Promise.reject(new DOMException('no', 'OverconstrainedError')),
    () => Promise.resolve(fakeStream().stream)
  ]
  const { devices, asked } = createFakeDevices(() => answers.shift()!())
  expect(await createCameraSource(devices).open()).toMatchObject({ ok: true })
  expect(asked[1]).toEqual({ audio: false, video: true })
})

describe('an open camera', () => {
  test('tells when its track ends, and stops it when closed', async () => {
    const { stream, track } = fakeStream()
    const { devices } = createFakeDevices(() => Promise.resolve(stream))
    const opened = await createCameraSource(devices).open()
    if (!opened.ok) throw new Error('did not open')
    let lost = 0
    opened.value.onLost(() => (lost += 1))
    track.dispatchEvent(new Event('ended'))
    expect(lost).toBe(1)
    opened.value.close()
    expect(track.stopped).toBe(1)
  })

  test('tells of a track that ended before anybody listened', async () => {
    const { stream, track } = fakeStream()
    track.readyState = 'ended'
    const { devices } = createFakeDevices(() => Promise.resolve(stream))
    const opened = await createCameraSource(devices).open()
    if (!opened.ok) throw new Error('did not open')
    const { value: camera } = opened
    await expect(new Promise<string>((resolve) => camera.onLost(() => resolve('lost')))).resolves.toBe('lost')
  })
})

test('device changes are told until unsubscribed', () => {
  const { devices } = createFakeDevices(() => Promise.resolve(fakeStream().stream))
  let changes = 0
  const stop = createCameraSource(devices).onDevicesChanged(() => (changes += 1))
  devices.dispatchEvent(new Event('devicechange'))
  stop()
  devices.dispatchEvent(new Event('devicechange'))
  expect(changes).toBe(1)
})
