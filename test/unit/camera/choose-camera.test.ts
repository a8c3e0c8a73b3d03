import { expect, test } from 'vitest'
import { type CameraSettings, defaultCameraSettings } from '@shared/domain/camera'
import { chooseCamera } from '@renderer/camera/choose-camera'

const builtIn = { deviceId: 'a', label: 'Integrated Camera' }
const desk = { deviceId: 'b', label: 'Desk Camera (046d:082d)' }
const virtual = { deviceId: 'v', label: 'OBS Virtual Camera' }
const choosing = (chosen?: CameraSettings['chosen']): CameraSettings =>
  chosen === undefined ? defaultCameraSettings : { ...defaultCameraSettings, chosen }

test('without a choice, the first that is not refused', () => {
  expect(chooseCamera([virtual, builtIn, desk], choosing())).toEqual({ kind: 'camera', device: builtIn })
})

test('the chosen one by its id, also under another name', () => {
  const chosen = { deviceId: 'b', label: 'Old driver name' }
  expect(chooseCamera([builtIn, desk], choosing(chosen))).toEqual({ kind: 'camera', device: desk })
})

test('by its name when ids were made anew', () => {
  const chosen = { deviceId: 'an id of before', label: desk.label }
  expect(chooseCamera([builtIn, desk], choosing(chosen))).toEqual({ kind: 'camera', device: desk })
})

test('by a name that two cameras have, and says so', () => {
  const twin = { ...desk, deviceId: 'c' }
  const chosen = { deviceId: 'an id of before', label: desk.label }
  expect(chooseCamera([builtIn, desk, twin], choosing(chosen))).toEqual({
    kind: 'camera',
    device: desk,
    standIn: { reason: 'several', wanted: desk.label }
  })
})

test('another one when the chosen one is not there, and says so', () => {
  expect(chooseCamera([builtIn], choosing(desk))).toEqual({
    kind: 'camera',
    device: builtIn,
    standIn: { reason: 'missing', wanted: desk.label }
  })
})

test('another one when the chosen one is refused, and says so', () => {
  expect(chooseCamera([builtIn, virtual], choosing(virtual))).toEqual({
    kind: 'camera',
    device: builtIn,
    standIn: { reason: 'refused', wanted: virtual.label }
  })
})

test('a virtual one that is allowed', () => {
  const settings = { ...choosing(virtual), allowed: [virtual.label] }
  expect(chooseCamera([builtIn, virtual], settings)).toEqual({ kind: 'camera', device: virtual })
})

test('none of the refused ones', () => {
  expect(chooseCamera([virtual], choosing())).toEqual({ kind: 'refused' })
  expect(chooseCamera([], choosing(desk))).toEqual({ kind: 'none' })
})
