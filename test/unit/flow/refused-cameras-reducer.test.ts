import { describe, expect, it } from 'vitest'
import { defaultCameraSettings, virtualCameras } from '@shared/domain/camera'
import { defaultPublicSettings, type RefusedCamerasChange } from '@shared/domain/station'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { createMachine } from '@renderer/flow/machine'
import {
  isDelivered,
  refusedCamerasReducer,
  startRefusedCameras
} from '@renderer/flow/refused-cameras-reducer'

function list(refused: readonly string[]) {
  const saves: RefusedCamerasChange[] = []
  const machine = createMachine({
    initial: startRefusedCameras(refused),
    transition: refusedCamerasReducer,
    run: ({ change }) => void saves.push(change)
  })
  const add = (typed: string): void => {
    machine.send({ type: 'typed', typed })
    machine.send({ type: 'add-wanted' })
  }
  return { saves, send: machine.send, state: machine.getState, add }
}

describe('the list of refused cameras', () => {
  it('takes a name, and is then what the station says it is', () => {
    const { add, saves, send, state } = list(['obs'])
    add('  Toy Cam ')
    expect(saves).toEqual([{ refused: ['obs', 'Toy Cam'] }])
    const camera = { ...defaultCameraSettings, refused: ['obs', 'Toy Cam'] }
    send({ type: 'saved', attempt: 1, result: ok({ ...defaultPublicSettings, camera }) })
    expect(state()).toMatchObject({ refused: ['obs', 'Toy Cam'], typed: '', saving: undefined })
  })

  it.each([
    ['nothing', '  ', 'no-word'],
    ['signs that no name is compared by', '--- !', 'no-word'],
    ['a name that would not be kept', 'a'.repeat(61), 'too-long'],
    ['a name that is refused anyway', 'OBS-Camera 2', 'refused-already']
  ])('does not take %s', (_, typed, problem) => {
    const { add, saves, state } = list(['obs'])
    add(typed)
    expect(state().problem).toBe(problem)
    expect(saves).toEqual([])
  })

  it('does not grow without end', () => {
    const { add, state } = list(Array.from({ length: 200 }, (_, at) => `toy${at}`))
    add('one more')
    expect(state().problem).toBe('list-full')
  })

  it('lets a name go only after asking back', () => {
    const { send, saves } = list(['obs', 'vmix'])
    send({ type: 'remove-wanted', name: 'obs' })
    send({ type: 'remove-declined' })
    send({ type: 'remove-confirmed' })
    expect(saves).toEqual([])
    send({ type: 'remove-wanted', name: 'obs' })
    send({ type: 'remove-confirmed' })
    expect(saves).toEqual([{ refused: ['vmix'] }])
  })

  it('finds back to the one that comes with the station, without freezing it', () => {
    const changed = list(['obs'])
    changed.send({ type: 'default-wanted' })
    expect(changed.saves).toEqual([{}])
    const delivered = list(virtualCameras)
    expect(isDelivered(delivered.state())).toBe(true)
    delivered.send({ type: 'default-wanted' })
    expect(delivered.saves).toEqual([])
  })

  it('keeps what was typed when it could not be saved', () => {
    const { add, send, state } = list([])
    add('toy')
    send({ type: 'saved', attempt: 1, result: err(appError('settings/not-saved')) })
    expect(state()).toMatchObject({ typed: 'toy', refused: [], failed: { attempt: 1 } })
  })
})
