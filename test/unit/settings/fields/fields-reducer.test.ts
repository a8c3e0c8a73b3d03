import { describe, expect, test } from 'vitest'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { checkField, emptyFieldForm, type FieldForm, settingOf } from '@renderer/settings/fields/field-form'
import {
  type FieldsEffect,
  type FieldsEvent,
  type FieldsPage,
  fieldsReducer,
  isFieldTyped,
  startFields
} from '@renderer/settings/fields/fields-reducer'

const badge: FieldForm = { ...emptyFieldForm, entityType: 'Person', fieldId: ' badge ', name: 'Badge' }

function after(
  events: readonly FieldsEvent[],
  from: FieldsPage = startFields
): { readonly state: FieldsPage; readonly effects: readonly FieldsEffect[] } {
  let state = from
  const effects = events.flatMap((event) => {
    const step = fieldsReducer(state, event)
    state = step.state
    return step.effects
  })
  return { state, effects }
}
const save = (form: FieldForm): readonly FieldsEvent[] => [
  { type: 'typed', part: form },
  { type: 'save-wanted' }
]

describe('a definition', () => {
  test('needs a kind of record, an id and a name', () => {
    expect(Object.keys(checkField(emptyFieldForm))).toEqual(['entityType', 'fieldId', 'name'])
    expect(settingOf(emptyFieldForm)).toBeUndefined()
  })

  test.each<[string, Partial<FieldForm>, string]>([
    ['a kind of record with a slash', { entityType: 'Per/son' }, 'entityType'],
    ['an id that climbs', { fieldId: '..' }, 'fieldId'],
    ['a name of two lines', { name: 'a\nb' }, 'name'],
    ['a long description', { description: 'd'.repeat(2001) }, 'description']
  ])('is not saved with %s', (_, part, place) => {
    expect(Object.keys(checkField({ ...badge, ...part }))).toEqual([place])
    expect(settingOf({ ...badge, ...part })).toBeUndefined()
  })
})

test('what was saved is listed once, and the next one begins with the same kind of record', () => {
  const { state, effects } = after(save({ ...badge, kind: 'date' }))
  expect(effects).toMatchObject([
    { type: 'save', attempt: 1, kind: 'date', setting: { entityType: 'Person', fieldId: 'badge' } }
  ])
  const saved = after([{ type: 'saved', attempt: 1, result: ok(undefined) }], state).state
  expect(saved.form).toEqual({ ...emptyFieldForm, kind: 'date', entityType: 'Person' })
  expect(isFieldTyped(saved)).toBe(false)
  const again = after(
    [
      ...save({ ...badge, kind: 'date', fieldId: 'badge', name: 'Badge number' }),
      { type: 'saved', attempt: 2, result: ok(undefined) }
    ],
    saved
  ).state
  expect(again.saved.map(({ name }) => name)).toEqual(['Badge number'])
})

test('what the server refuses stays in the form, with the reason', () => {
  const error = appError('identities/not-found')
  const { state } = after([...save(badge), { type: 'saved', attempt: 1, result: err(error) }])
  expect(state).toMatchObject({ form: badge, saved: [], outcome: { kind: 'failed', error } })
  expect(isFieldTyped(state)).toBe(true)
})

test('nothing changes while it is being saved', () => {
  const { state } = after(save(badge))
  expect(after([{ type: 'typed', part: { name: 'X' } }, { type: 'save-wanted' }], state).state).toBe(state)
})
