import { expect, test } from 'vitest'
import { defaultCameraSettings } from '@shared/domain/camera'
import { ok } from '@shared/result'
import { isOutdated, openChosenCamera } from '@renderer/camera/open-chosen-camera'
import { fakeCamera, fakeSource } from './fake-cameras'

const builtIn = { deviceId: 'a', label: 'Integrated Camera' }
const desk = { deviceId: 'b', label: 'Desk Camera' }
const virtual = { deviceId: 'v', label: 'OBS Virtual Camera' }

test('opens the chosen camera and no other', async () => {
  const source = fakeSource([builtIn, desk])
  const opened = await openChosenCamera(source, { ...defaultCameraSettings, chosen: desk })
  expect(opened).toMatchObject({ ok: true, value: { camera: { device: desk }, standIn: undefined } })
  expect(source.opened).toEqual(['b'])
})

test('opens one for a moment where names are hidden before that', async () => {
  const source = fakeSource([builtIn, desk])
  let isHidden = true
  const list = () => {
    const hidden = [{ deviceId: '', label: '' }]
    return Promise.resolve(ok(isHidden ? hidden : source.devices))
  }
  const open = (deviceId?: string) => {
    isHidden = false
    return source.open(deviceId)
  }
  await openChosenCamera({ list, open }, { ...defaultCameraSettings, chosen: desk })
  expect(source.opened).toEqual([undefined, 'b'])
  expect(source.given.map(({ closed }) => closed)).toEqual([1, 0])
})

test('opens the chosen camera without its name when the first one is busy', async () => {
  const source = fakeSource([
    { deviceId: 'a', label: '' },
    { deviceId: 'b', label: '' }
  ])
  source.refuses.push('camera/in-use')
  const opened = await openChosenCamera(source, { ...defaultCameraSettings, chosen: desk })
  expect(opened).toMatchObject({ ok: true, value: { camera: { device: { deviceId: 'b' } } } })
})

test('asks the system why there is no camera', async () => {
  const source = fakeSource([])
  source.refuses.push('camera/denied')
  expect(await openChosenCamera(source, defaultCameraSettings)).toMatchObject({
    ok: false,
    error: { code: 'camera/denied' }
  })
})

test('opens no refused camera', async () => {
  const source = fakeSource([virtual])
  expect(await openChosenCamera(source, defaultCameraSettings)).toMatchObject({
    ok: false,
    error: { code: 'camera/refused' }
  })
  expect(source.opened).toEqual([])
})

test('closes a camera that turns out to be a refused one', async () => {
  const impostor = fakeCamera({ ...virtual, deviceId: 'a' })
  const source = { ...fakeSource([builtIn]), open: () => Promise.resolve(ok(impostor)) }
  expect(await openChosenCamera(source, defaultCameraSettings)).toMatchObject({
    ok: false,
    error: { code: 'camera/refused' }
  })
  expect(impostor.closed).toBe(1)
})

test('a stand-in is outdated when the chosen camera is there', async () => {
  const settings = { ...defaultCameraSettings, chosen: desk }
  const open = fakeCamera(builtIn)
  expect(await isOutdated(fakeSource([builtIn]), settings, open)).toBe(false)
  expect(await isOutdated(fakeSource([builtIn, desk]), settings, open)).toBe(true)
})
