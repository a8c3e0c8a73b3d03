import { describe, expect, it } from 'vitest'
import { type CaptureSettings, defaultCaptureSettings } from '@shared/domain/station'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import {
  type CaptureSettingsEvent,
  captureSettingsReducer,
  isUnsaved,
  startCaptureSettings
} from '@renderer/flow/capture-settings-reducer'
import { createMachine } from '@renderer/flow/machine'

function page(settings: CaptureSettings = defaultCaptureSettings) {
  const saves: CaptureSettings[] = []
  const machine = createMachine({
    initial: startCaptureSettings(settings),
    transition: captureSettingsReducer,
    run: ({ value }) => void saves.push(value)
  })
  return { saves, send: machine.send, state: machine.getState }
}

const yaw = (limit: number): CaptureSettingsEvent => ({
  type: 'limit-wanted',
  profile: 'enrollment',
  change: { component: 'headPoseYaw', side: 'most', severity: 'block', limit }
})

describe('the settings of the capture', () => {
  it('hold nothing before they are saved', () => {
    const { send, state, saves } = page()
    send(yaw(24))
    send({ type: 'mode-wanted', mode: 'warn' })
    send({ type: 'sound-wanted', captureSound: true })
    expect(isUnsaved(state())).toBe(true)
    expect(state().kept).toEqual(defaultCaptureSettings)
    expect(saves).toEqual([])
    send({ type: 'save-wanted' })
    expect(saves).toMatchObject([
      { captureSound: true, presentationMode: 'warn', qualityLimits: { enrollment: [{ limit: 24 }] } }
    ])
  })

  it('are saved once, and then are what the station goes by', () => {
    const { send, state, saves } = page()
    send(yaw(24))
    send({ type: 'save-wanted' })
    send({ type: 'save-wanted' })
    send(yaw(30))
    const [change] = saves
    if (change === undefined) throw new Error('nothing was saved')
    send({ type: 'saved', attempt: 1, result: ok(change) })
    expect(saves).toHaveLength(1)
    expect(state()).toMatchObject({ kept: change, draft: change, outcome: { kind: 'saved' } })
    expect(isUnsaved(state())).toBe(false)
  })

  it('stay on the page when they could not be saved', () => {
    const { send, state } = page()
    send(yaw(24))
    send({ type: 'save-wanted' })
    send({ type: 'saved', attempt: 1, result: err(appError('settings/not-saved')) })
    expect(isUnsaved(state())).toBe(true)
    expect(state().outcome).toMatchObject({ kind: 'failed', error: { code: 'settings/not-saved' } })
  })

  it('are unchanged when a limit is set back by hand, whatever was set in between', () => {
    const { send, state } = page()
    send(yaw(24))
    send({ type: 'sound-wanted', captureSound: true })
    send(yaw(30))
    send({ type: 'sound-wanted', captureSound: false })
    expect(isUnsaved(state())).toBe(false)
  })

  it('take no limit outside of its bounds', () => {
    const { send, state } = page()
    send(yaw(90))
    expect(isUnsaved(state())).toBe(false)
  })

  it('go back to what the station comes with: one limit, or a profile', () => {
    const roll = { component: 'headPoseRoll', side: 'most', severity: 'warn', limit: 10 } as const
    const { send, state } = page()
    send(yaw(24))
    send({ type: 'limit-wanted', profile: 'enrollment', change: roll })
    send({
      type: 'default-wanted',
      profile: 'enrollment',
      place: { component: 'headPoseYaw', side: 'most' }
    })
    expect(state().draft.qualityLimits.enrollment).toEqual([roll])
    send({ type: 'defaults-wanted', profile: 'enrollment' })
    expect(isUnsaved(state())).toBe(false)
  })

  it('keep what was begun when they are changed elsewhere', () => {
    const { send, state } = page()
    send(yaw(24))
    const elsewhere = { ...defaultCaptureSettings, captureSound: true }
    send({ type: 'settings-known', settings: elsewhere })
    expect(state().draft.qualityLimits.enrollment).toHaveLength(1)
    send({ type: 'changes-dropped' })
    expect(state().draft).toEqual(elsewhere)
  })
})
