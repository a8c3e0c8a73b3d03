import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '@shared/domain/outbox'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { createMachine } from '@renderer/flow/machine'
import { outboxReducer } from '@renderer/outbox/outbox-reducer'
import { type OutboxEffect, startOutbox } from '@renderer/outbox/outbox-state'
import { ada, askedItem, bea, waitingItem } from './outbox-samples'

function outbox() {
  const effects: OutboxEffect[] = []
  const machine = createMachine({
    initial: startOutbox,
    transition: outboxReducer,
    run: (effect: OutboxEffect) => void effects.push(effect)
  })
  return { effects, send: machine.send, view: machine.getState }
}

/** With a list that was read. */
function listed(items: OutboxItem[] = [waitingItem()]) {
  const desk = outbox()
  desk.send({ type: 'list-wanted' })
  desk.send({ type: 'listed', attempt: desk.view().attempts, result: ok({ items }) })
  return desk
}

const itemsOf = ({ view }: ReturnType<typeof outbox>): readonly OutboxItem[] => {
  const { list } = view()
  return list.kind === 'ready' ? list.items : []
}
const status = { waiting: 1, blocked: 0, quarantined: 0, level: 'normal' } as const
const jpeg = new Uint8Array([0xff, 0xd8])

describe('the list', () => {
  it('keeps what changed while it was being read', () => {
    const desk = outbox()
    desk.send({ type: 'list-wanted' })
    const newer = waitingItem(ada, { state: { kind: 'queued' } })
    desk.send({ type: 'item-changed', item: newer })
    desk.send({ type: 'listed', attempt: 1, result: ok({ items: [waitingItem(), waitingItem(bea)] }) })
    expect(itemsOf(desk)).toEqual([newer, waitingItem(bea)])
  })

  it('says why it cannot be read, and can be read again', () => {
    const desk = outbox()
    desk.send({ type: 'list-wanted' })
    desk.send({ type: 'listed', attempt: 1, result: err(appError('outbox/failed')) })
    expect(desk.view().list).toMatchObject({ kind: 'failed', error: { code: 'outbox/failed' } })
    desk.send({ type: 'list-wanted' })
    expect(desk.view().list.kind).toBe('loading')
    expect(desk.effects).toHaveLength(2)
  })

  it('is read again when the outbox counts otherwise, and only then', () => {
    const desk = listed()
    desk.send({ type: 'status-changed', status })
    expect(desk.effects).toHaveLength(1)
    desk.send({ type: 'status-changed', status: { ...status, waiting: 0, quarantined: 1 } })
    desk.send({ type: 'status-changed', status: { ...status, waiting: 0, quarantined: 1 } })
    expect(desk.effects.map(({ type }) => type)).toEqual(['list', 'list'])
  })
})

describe('a row', () => {
  it('holds its photo only while it is open', () => {
    const desk = listed()
    desk.send({ type: 'row-toggled', enrollmentId: ada })
    desk.send({ type: 'photo-read', enrollmentId: ada, result: ok({ jpeg }) })
    expect(desk.view().open?.photo).toEqual(ok({ jpeg }))
    desk.send({ type: 'row-toggled', enrollmentId: ada })
    expect(desk.view().open).toBeUndefined()
    desk.send({ type: 'photo-read', enrollmentId: ada, result: ok({ jpeg }) })
    expect(desk.view().open).toBeUndefined()
  })

  it('takes one answer at a time, and shows why it was not taken', () => {
    const desk = listed([askedItem])
    desk.send({ type: 'row-toggled', enrollmentId: ada })
    desk.send({ type: 'answer-given', answer: { kind: 'it-is-there' } })
    desk.send({ type: 'answer-given', answer: { kind: 'send-again' } })
    expect(desk.effects.filter(({ type }) => type === 'answer')).toHaveLength(1)
    const { attempts } = desk.view()
    desk.send({ type: 'answered', attempt: attempts, result: err(appError('outbox/no-such-question')) })
    expect(desk.view().open).toMatchObject({
      answering: undefined,
      error: { code: 'outbox/no-such-question' }
    })
  })

  it('does not go back to the answer when an event was faster', () => {
    const desk = listed([askedItem])
    desk.send({ type: 'row-toggled', enrollmentId: ada })
    desk.send({ type: 'answer-given', answer: { kind: 'it-is-there' } })
    const done = waitingItem(ada, { state: { kind: 'done', personId: 'p', proof: 'found' } })
    desk.send({ type: 'item-changed', item: done })
    const queued = waitingItem(ada, { state: { kind: 'queued' } })
    desk.send({ type: 'answered', attempt: desk.view().attempts, result: ok(queued) })
    expect(itemsOf(desk)).toEqual([done])
    expect(desk.view().open).toBeUndefined()
  })
})

describe('discarding', () => {
  it('asks for the PIN only where there is one', () => {
    const desk = listed()
    desk.send({ type: 'discard-wanted', enrollmentId: ada })
    desk.send({ type: 'pin-state-read', enrollmentId: ada, result: ok({ isSet: false }) })
    expect(desk.view().discarding?.isPinSet).toBe(false)
  })

  it('keeps the enrollment after a wrong PIN, and never the PIN', () => {
    const desk = listed()
    desk.send({ type: 'discard-wanted', enrollmentId: ada })
    desk.send({ type: 'pin-state-read', enrollmentId: ada, result: ok({ isSet: true }) })
    desk.send({ type: 'discard-confirmed', reason: 'test', pin: '2580' })
    expect(JSON.stringify(desk.view())).not.toContain('2580')
    // While it is under way it can neither be begun again nor be called off.
    desk.send({ type: 'discard-confirmed', reason: 'test', pin: '2580' })
    desk.send({ type: 'discard-declined' })
    expect(desk.effects.filter(({ type }) => type === 'discard')).toHaveLength(1)
    desk.send({ type: 'discarded', attempt: desk.view().attempts, result: err(appError('outbox/wrong-pin')) })
    expect(desk.view().discarding?.error?.error.code).toBe('outbox/wrong-pin')
    expect(itemsOf(desk)).toHaveLength(1)
  })

  it('takes it off the list', () => {
    const desk = listed([waitingItem(), waitingItem(bea)])
    desk.send({ type: 'row-toggled', enrollmentId: ada })
    desk.send({ type: 'discard-wanted', enrollmentId: ada })
    desk.send({ type: 'discard-confirmed', reason: 'duplicate', pin: '2580' })
    desk.send({ type: 'discarded', attempt: desk.view().attempts, result: ok(undefined) })
    expect(itemsOf(desk)).toEqual([waitingItem(bea)])
    expect(desk.view()).toMatchObject({
      discarding: undefined,
      open: undefined,
      notice: { kind: 'discarded' }
    })
  })
})

it('keeps no name and no photo once it is left', () => {
  const desk = listed()
  desk.send({ type: 'row-toggled', enrollmentId: ada })
  desk.send({ type: 'photo-read', enrollmentId: ada, result: ok({ jpeg }) })
  desk.send({ type: 'list-wanted' })
  const late = desk.view().attempts
  desk.send({ type: 'left' })
  desk.send({ type: 'listed', attempt: late, result: ok({ items: [waitingItem()] }) })
  expect(desk.view()).toMatchObject({ list: { kind: 'loading' }, open: undefined })
})
