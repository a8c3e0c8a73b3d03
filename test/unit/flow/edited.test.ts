import { describe, expect, test } from 'vitest'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import {
  edit,
  type Edited,
  type EditEvent,
  type Editing,
  isUnsaved,
  type SaveEffect,
  startEditing
} from '@renderer/flow/edited'
import { createMachine } from '@renderer/flow/machine'

/** Settings of one number, typed as text. 13 is refused without a word. */
const editing: Editing<number, { readonly typed: string }> = {
  draftOf: (kept) => ({ typed: String(kept) }),
  problems: ({ typed }) => (Number.isNaN(Number(typed)) ? 1 : 0),
  valueOf: ({ typed }) => (Number.isNaN(Number(typed)) || typed === '13' ? undefined : Number(typed))
}

function page() {
  const effects: SaveEffect<number>[] = []
  const { send, getState } = createMachine({
    initial: startEditing(editing, 1),
    transition: (
      state: Edited<number, { readonly typed: string }>,
      event: EditEvent<number, { readonly typed: string }>
    ) => edit(editing, state, event),
    run: (effect: SaveEffect<number>) => void effects.push(effect)
  })
  const type = (typed: string): void => send({ type: 'edited', part: { typed } })
  return { effects, send, state: getState, type, unsaved: () => isUnsaved(editing, getState()) }
}

describe('settings that are edited', () => {
  test('hold nothing before they are saved, and are saved once', () => {
    const { effects, send, state, type, unsaved } = page()
    send({ type: 'save-wanted' })
    type('2')
    expect(unsaved()).toBe(true)
    send({ type: 'save-wanted' })
    send({ type: 'save-wanted' })
    type('3')
    send({ type: 'changes-dropped' })
    expect(effects).toEqual([{ type: 'save', attempt: 1, value: 2 }])
    expect(state()).toMatchObject({ kept: 1, draft: { typed: '2' }, saving: 1 })
    send({ type: 'saved', attempt: 1, result: ok(2) })
    expect(state()).toMatchObject({
      kept: 2,
      draft: { typed: '2' },
      saving: undefined,
      outcome: { kind: 'saved' }
    })
    expect(unsaved()).toBe(false)
  })

  test('stay as typed when they cannot be kept, and say why', () => {
    const { send, state, type } = page()
    type('2')
    send({ type: 'save-wanted' })
    send({ type: 'saved', attempt: 1, result: err(appError('settings/not-saved')) })
    expect(state()).toMatchObject({
      kept: 1,
      draft: { typed: '2' },
      outcome: { kind: 'failed', error: { code: 'settings/not-saved' } }
    })
    type('3')
    expect(state().outcome).toBeUndefined()
  })

  test('are not sent while something is not right, and that is said each time', () => {
    const { effects, send, state, type } = page()
    type('two')
    expect(state().isChecked).toBe(false)
    send({ type: 'save-wanted' })
    send({ type: 'save-wanted' })
    expect(effects).toEqual([])
    expect(state()).toMatchObject({ isChecked: true, refusals: 2, outcome: undefined })
    send({ type: 'changes-dropped' })
    expect(state()).toMatchObject({ isChecked: false, draft: { typed: '1' } })
  })

  test('are refused aloud even where no check names the reason', () => {
    const { send, state, type } = page()
    type('13')
    send({ type: 'save-wanted' })
    expect(state().outcome).toMatchObject({ kind: 'failed', error: { code: 'settings/inconsistent' } })
  })

  test('that change elsewhere are shown, but not over what was typed here', () => {
    const { send, state, type } = page()
    send({ type: 'kept-known', kept: 5 })
    expect(state().draft).toEqual({ typed: '5' })
    type('6')
    send({ type: 'kept-known', kept: 7 })
    expect(state()).toMatchObject({ kept: 7, draft: { typed: '6' } })
  })

  test('still say that they were saved when the station tells of it a moment later', () => {
    const { send, state, type } = page()
    type('2')
    send({ type: 'save-wanted' })
    send({ type: 'kept-known', kept: 2 })
    expect(state().saving).toBe(1)
    send({ type: 'saved', attempt: 1, result: ok(2) })
    send({ type: 'kept-known', kept: 2 })
    expect(state().outcome).toEqual({ kind: 'saved' })
  })

  test('hear no answer to an attempt that is over', () => {
    const { send, state, type } = page()
    type('2')
    send({ type: 'saved', attempt: 1, result: ok(9) })
    expect(state()).toMatchObject({ kept: 1, draft: { typed: '2' } })
  })
})
