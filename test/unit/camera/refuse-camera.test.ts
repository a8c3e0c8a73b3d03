import { describe, expect, test } from 'vitest'
import { defaultCameraSettings } from '@shared/domain/camera'
import { refusalOf } from '@renderer/camera/refuse-camera'

describe('by the list that comes with the station', () => {
  test.each([
    'OBS Virtual Camera',
    'OBS-Camera',
    'ManyCam Virtual Webcam',
    'Snap Camera',
    'XSplit VCam',
    'e2eSoft VCam',
    'e2eSoft iVCam',
    'Iriun Webcam',
    'DroidCam Source 3',
    'Camera (NVIDIA Broadcast)',
    'Logi Capture',
    'Dummy video device (0x0000)',
    'Windows Virtual Camera Device',
    'MANYCAM virtual webcam'
  ])('%s is refused', (label) => {
    expect(refusalOf(label, defaultCameraSettings)).toBeDefined()
  })

  test.each([
    'Integrated Camera (04f2:b6cb)',
    'HD Pro Webcam C920 (046d:082d)',
    'Logitech BRIO',
    'OBSBOT Tiny 2 (3564:fef8)',
    'FaceTime HD Camera',
    'USB Video Device',
    'Elgato Facecam',
    'Surface Camera Front',
    'fake_device_0',
    ''
  ])('%j is not', (label) => {
    expect(refusalOf(label, defaultCameraSettings)).toBeUndefined()
  })
})

test('names what refuses', () => {
  expect(refusalOf('My OBS-Camera 2', { refused: ['droidcam', 'obs camera'], allowed: [] })).toBe(
    'obs camera'
  )
})

test('words must follow each other', () => {
  const settings = { refused: ['virtual camera'], allowed: [] }
  expect(refusalOf('Virtual HD Camera', settings)).toBeUndefined()
  expect(refusalOf('My Virtual  Camera', settings)).toBe('virtual camera')
})

test('an allowed label is allowed letter by letter', () => {
  const settings = { refused: ['camo'], allowed: ['Camo'] }
  expect(refusalOf('Camo', settings)).toBeUndefined()
  expect(refusalOf('Camo 2', settings)).toBe('camo')
})

test('a pattern without a word refuses nothing', () => {
  expect(refusalOf('Any Camera', { refused: ['-'], allowed: [] })).toBeUndefined()
})
