import { describe, expect, test } from 'vitest'
import { defaultCameraSettings } from '@shared/domain/camera'
import { defaultPublicSettings, type PublicSettings } from '@shared/domain/station'
import { appError, type ErrorCode } from '@shared/errors'
import { err, ok } from '@shared/result'
import type { CameraDevice } from '@renderer/camera/camera-device'
import { cameraSettingsReducer } from '@renderer/flow/camera-settings-reducer'
import {
  type CameraSettingsEffect,
  type CameraSettingsEvent,
  type CameraSettingsState,
  leftCameraSettings,
  previewInUse,
  startCameraSettings
} from '@renderer/flow/camera-settings-state'
import { type FakeCamera, fakeCamera } from '../camera/fake-cameras'

const builtIn = { deviceId: 'a', label: 'Integrated Camera' }
const desk = { deviceId: 'b', label: 'Desk Camera' }
const wide = { deviceId: 'c', label: 'Wide Camera' }
const virtual = { deviceId: 'v', label: 'OBS Virtual Camera' }

/** The reducer with the effects that a computer carries out at once; time goes on by hand. */
function screen(devices: readonly CameraDevice[], camera = defaultCameraSettings) {
  const settings: PublicSettings = { ...defaultPublicSettings, camera }
  let state: CameraSettingsState = startCameraSettings(settings)
  const given: FakeCamera[] = []
  const waits: CameraSettingsEvent[] = []
  const saves: Extract<CameraSettingsEffect, { type: 'save' }>[] = []
  const unanswered: CameraSettingsEffect[] = []
  const computer = {
    devices,
    /** Why a camera does not open; looked at before each opening. */
    refuses: (_deviceId: string): ErrorCode | undefined => undefined,
    answers: true
  }

  function send(event: CameraSettingsEvent): void {
    const step = cameraSettingsReducer(state, event)
    state = step.state
    for (const effect of step.effects) run(effect)
  }

  function run(effect: CameraSettingsEffect): void {
    if (!computer.answers && (effect.type === 'open' || effect.type === 'list')) {
      unanswered.push(effect)
      return
    }
    switch (effect.type) {
      case 'list':
        send({ type: 'listed', attempt: effect.attempt, result: ok(computer.devices) })
        return
      case 'open': {
        const { attempt, deviceId } = effect
        const refusal = computer.refuses(deviceId)
        if (refusal !== undefined) {
          send({ type: 'opened', attempt, result: err(appError(refusal)) })
          return
        }
        const camera = fakeCamera(computer.devices.find((device) => device.deviceId === deviceId))
        given.push(camera)
        send({ type: 'opened', attempt, result: ok(camera) })
        return
      }
      case 'close':
        // The fake counts; `running` looks at it.
        effect.camera.close()
        return
      case 'wait':
        waits.push(effect.then)
        return
      case 'save':
        saves.push(effect)
    }
  }

  return {
    send,
    computer,
    waits,
    saves,
    unanswered,
    state: () => state,
    opened: () => given.map(({ device }) => device.deviceId),
    running: () => given.filter(({ closed }) => closed === 0).map(({ device }) => device.deviceId),
    given,
    sights: () => state.previews?.map(({ sight }) => sight.kind),
    /** The time of all that waits is over. */
    passTime: () => {
      for (const event of waits.splice(0)) send(event)
    }
  }
}

describe('previews', () => {
  test('show every camera, that in use first', () => {
    const { send, opened, sights } = screen([builtIn, desk, wide], { ...defaultCameraSettings, chosen: desk })
    send({ type: 'entered' })
    expect(opened()).toEqual(['b', 'a', 'c'])
    expect(sights()).toEqual(['live', 'live', 'live'])
  })

  test('never open a refused camera', () => {
    const { send, opened, state } = screen([virtual, builtIn])
    send({ type: 'entered' })
    expect(opened()).toEqual(['a'])
    expect(state().previews?.[0]).toMatchObject({ refusal: 'virtual camera', sight: { kind: 'waiting' } })
    send({ type: 'camera-wanted', deviceId: 'v' })
    expect(state().saving).toBeUndefined()
  })

  test('are all closed on leaving', () => {
    const { send, running } = screen([builtIn, desk])
    send({ type: 'entered' })
    expect(running()).toEqual(['a', 'b'])
    send(leftCameraSettings)
    expect(running()).toEqual([])
  })

  test('that open after leaving are closed at once', () => {
    const { send, running, computer, unanswered } = screen([builtIn])
    send({ type: 'entered' })
    send(leftCameraSettings)
    computer.answers = false
    send({ type: 'entered' })
    const [list] = unanswered
    if (list?.type !== 'list') throw new Error('expected a list')
    send({ type: 'listed', attempt: list.attempt, result: ok([builtIn]) })
    const open = unanswered[1]
    if (open?.type !== 'open') throw new Error('expected an open')
    send(leftCameraSettings)
    const late = fakeCamera(builtIn)
    const step = cameraSettingsReducer(startCameraSettings(defaultPublicSettings), {
      type: 'opened',
      attempt: open.attempt,
      result: ok(late)
    })
    expect(step.effects).toEqual([{ type: 'close', camera: late }])
    expect(running()).toEqual([])
  })

  test('take turns where only one camera can run, and end with that in use', () => {
    const page = screen([builtIn, desk, wide])
    page.computer.refuses = () => (page.running().length > 0 ? 'camera/in-use' : undefined)
    page.send({ type: 'entered' })
    expect(page.state().inTurn).toBe(true)
    const seen = [page.running()]
    for (let turn = 0; turn < 5; turn++) {
      page.passTime()
      seen.push(page.running())
    }
    expect(seen).toEqual([['b'], ['c'], ['a'], ['a'], ['a'], ['a']])
    expect(page.sights()).toEqual(['live', 'still', 'still'])
  })

  test('take turns from the fifth camera on', () => {
    const five = ['1', '2', '3', '4', '5'].map((deviceId) => ({ deviceId, label: `Camera ${deviceId}` }))
    const page = screen(five)
    page.send({ type: 'entered' })
    for (let turn = 0; turn < 8; turn++) {
      expect(page.running()).toHaveLength(1)
      page.passTime()
    }
    expect(page.running()).toEqual(['1'])
  })

  test('of a camera that another program has are tried again, one try after the other', () => {
    const page = screen([builtIn, desk])
    let isBusy = true
    page.computer.refuses = (deviceId) => (deviceId === 'a' && isBusy ? 'camera/in-use' : undefined)
    page.send({ type: 'entered' })
    for (let turn = 0; turn < 5; turn++) {
      expect(page.sights()).toEqual(['failed', 'live'])
      expect(page.waits).toHaveLength(1)
      page.passTime()
    }
    expect(page.state().inTurn).toBe(false)
    expect(page.opened()).toEqual(['b'])
    isBusy = false
    page.send({ type: 'look-wanted' })
    expect(page.running()).toContain('a')
  })

  test('of the others run on when one of them is busy elsewhere', () => {
    const page = screen([builtIn, desk, wide])
    page.computer.refuses = (deviceId) => (deviceId === 'b' ? 'camera/in-use' : undefined)
    page.send({ type: 'entered' })
    for (let turn = 0; turn < 5; turn++) page.passTime()
    expect(page.sights()).toEqual(['live', 'failed', 'live'])
    expect(page.running()).toEqual(['a', 'c'])
  })

  test('follow what is plugged in and out', () => {
    const page = screen([builtIn])
    page.send({ type: 'entered' })
    page.computer.devices = [builtIn, desk]
    page.send({ type: 'look-wanted' })
    expect(page.running()).toEqual(['a', 'b'])
    page.computer.devices = [desk]
    page.send({ type: 'look-wanted' })
    expect(page.running()).toEqual(['b'])
    expect(previewInUse(page.state())?.device).toEqual(desk)
  })

  test('say when a camera stopped, and start one anew that fell silent', () => {
    const page = screen([builtIn, desk])
    page.send({ type: 'entered' })
    const attemptOf = (index: number): number => {
      const sight = page.state().previews?.[index]?.sight
      return sight?.kind === 'live' ? sight.attempt : -1
    }
    page.send({ type: 'lost', attempt: attemptOf(0), loss: 'silent' })
    expect(page.opened()).toEqual(['a', 'b', 'a'])
    expect(page.given[0]?.closed).toBe(1)
    page.send({ type: 'lost', attempt: attemptOf(1), loss: 'ended' })
    expect(page.sights()).toEqual(['live', 'failed'])
    page.passTime()
    expect(page.sights()).toEqual(['live', 'live'])
  })

  test('end when the cameras cannot be listed any more', () => {
    const page = screen([builtIn])
    page.send({ type: 'entered' })
    page.computer.answers = false
    page.send({ type: 'look-wanted' })
    const attempt = page.state().listing ?? -1
    page.send({ type: 'listed', attempt, result: err(appError('camera/denied')) })
    expect(page.running()).toEqual([])
    expect(page.state().problem).toMatchObject({ of: 'list', error: { code: 'camera/denied' } })
  })
})

describe('what is changed', () => {
  test('is saved along with everything else', () => {
    const page = screen([builtIn, desk], { ...defaultCameraSettings, rotation: 90, allowed: ['Camo'] })
    page.send({ type: 'entered' })
    page.send({ type: 'camera-wanted', deviceId: 'b' })
    expect(page.saves.map(({ change }) => change)).toEqual([
      { mirrorPreview: true, chosen: desk, rotation: 90, allowed: ['Camo'] }
    ])
  })

  test('is one thing at a time', () => {
    const page = screen([builtIn])
    page.send({ type: 'mirror-wanted', mirrorPreview: false })
    page.send({ type: 'rotation-wanted', rotation: 180 })
    expect(page.saves).toHaveLength(1)
    const settings = { ...defaultPublicSettings, mirrorPreview: false }
    page.send({ type: 'saved', attempt: page.saves[0]!.attempt, result: ok(settings) })
    page.send({ type: 'rotation-wanted', rotation: 180 })
    expect(page.saves[1]?.change).toMatchObject({ mirrorPreview: false, rotation: 180 })
  })

  test('stays as it was when it could not be saved', () => {
    const page = screen([builtIn])
    page.send({ type: 'mirror-wanted', mirrorPreview: false })
    const { attempt } = page.saves[0]!
    page.send({ type: 'saved', attempt, result: err(appError('settings/not-saved')) })
    expect(page.state()).toMatchObject({
      settings: { mirrorPreview: true },
      problem: { of: 'save', error: { code: 'settings/not-saved' } }
    })
  })

  test('is asked back about before a virtual camera is allowed', () => {
    const page = screen([builtIn, virtual])
    page.send({ type: 'entered' })
    page.send({ type: 'allow-wanted', label: virtual.label })
    expect(page.saves).toEqual([])
    page.send({ type: 'allow-declined' })
    page.send({ type: 'allow-confirmed' })
    expect(page.saves).toEqual([])
    page.send({ type: 'allow-wanted', label: virtual.label })
    page.send({ type: 'allow-confirmed' })
    const { attempt, change } = page.saves[0]!
    expect(change.allowed).toEqual([virtual.label])
    const camera = { ...defaultCameraSettings, allowed: change.allowed }
    page.send({ type: 'saved', attempt, result: ok({ ...defaultPublicSettings, camera }) })
    expect(page.running()).toEqual(['a', 'v'])
    page.send({ type: 'refuse-wanted', label: virtual.label })
    expect(page.saves[1]?.change.allowed).toEqual([])
    const after = { ...defaultPublicSettings }
    page.send({ type: 'saved', attempt: page.saves[1]!.attempt, result: ok(after) })
    expect(page.running()).toEqual(['a'])
  })
})
