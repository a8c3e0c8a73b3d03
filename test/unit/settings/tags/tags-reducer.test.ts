import { describe, expect, test } from 'vitest'
import type { Tag } from '@shared/domain/tag'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import {
  leftTags,
  startTags,
  type TagsEffect,
  type TagsEvent,
  type TagsPage,
  tagsReducer
} from '@renderer/settings/tags/tags-reducer'

const vip: Tag = { tagId: 'vip', name: 'VIP', description: '', disabled: false }
const guest: Tag = { tagId: 'guest', name: 'Guest', description: '', disabled: true }
const tags = [vip, guest]
const refused = err(appError('record/refused'))

function after(
  events: readonly TagsEvent[],
  from: TagsPage = startTags
): { readonly state: TagsPage; readonly effects: readonly TagsEffect[] } {
  let state = from
  const effects = events.flatMap((event) => {
    const step = tagsReducer(state, event)
    state = step.state
    return step.effects
  })
  return { state, effects }
}

const creation: readonly TagsEvent[] = [
  { type: 'new-wanted', tags },
  { type: 'typed', part: { name: 'Staff' } },
  { type: 'save-wanted' }
]
const deletion: readonly TagsEvent[] = [
  { type: 'delete-wanted', tag: vip },
  { type: 'name-typed', text: ' VIP ' },
  { type: 'delete-confirmed' }
]

describe('saving', () => {
  test('a new tag creates it, and says so', () => {
    const { state, effects } = after(creation)
    expect(effects).toMatchObject([{ type: 'create', attempt: 1, draft: { name: 'Staff' } }])
    const made = { ...vip, tagId: 'staff', name: 'Staff' }
    const saved = after([{ type: 'saved', attempt: 1, result: ok(made) }], state).state
    expect(saved).toMatchObject({ dialog: undefined, outcome: { what: 'created', name: 'Staff' } })
  })

  test('a known tag may keep its own name, but not take that of another', () => {
    const edit: TagsEvent = { type: 'edit-wanted', tag: vip, tags }
    expect(after([edit, { type: 'save-wanted' }]).effects).toMatchObject([{ type: 'update', tagId: 'vip' }])
    const taken = after([edit, { type: 'typed', part: { name: 'guest' } }, { type: 'save-wanted' }])
    expect(taken.effects).toEqual([])
    expect(taken.state.dialog).toMatchObject({ problems: { name: { kind: 'used' } } })
    // Taken back while it is typed right; what is wrong then is said with the next try only.
    const right = after([{ type: 'typed', part: { name: 'Gold', days: 'x' } }], taken.state)
    expect(right.state.dialog).toMatchObject({ problems: {} })
  })

  test('keeps what was typed when the server refuses, and can be tried again', () => {
    const { state } = after([...creation, { type: 'saved', attempt: 1, result: refused }])
    expect(state.dialog).toMatchObject({
      form: { name: 'Staff' },
      error: { error: refused.error },
      saving: undefined
    })
    expect(after([{ type: 'save-wanted' }], state).effects).toMatchObject([{ attempt: 2 }])
  })

  test('cannot be left or changed while it is under way', () => {
    const { state } = after(creation)
    expect(after([{ type: 'dialog-left' }, { type: 'typed', part: { name: 'X' } }], state).state).toBe(state)
  })
})

describe('switching', () => {
  test('shows at once, changes nothing else about the tag, and says what was done', () => {
    const { state, effects } = after([{ type: 'switch-wanted', tag: guest }])
    expect(effects).toEqual([
      {
        type: 'update',
        attempt: 1,
        tagId: 'guest',
        draft: { name: 'Guest', description: '', disabled: false },
        isOptimistic: true
      }
    ])
    const done = after([{ type: 'saved', attempt: 1, result: ok({ ...guest, disabled: false }) }], state)
    expect(done.state).toMatchObject({ switching: undefined, outcome: { what: 'enabled', name: 'Guest' } })
  })

  test('says why when the server refuses', () => {
    const { state } = after([
      { type: 'switch-wanted', tag: vip },
      { type: 'saved', attempt: 1, result: refused }
    ])
    expect(state.outcome).toMatchObject({ error: refused.error })
  })

  test('is offered instead of a deletion', () => {
    const { state, effects } = after([{ type: 'delete-wanted', tag: vip }, { type: 'disable-confirmed' }])
    expect(state.dialog).toBeUndefined()
    expect(effects).toMatchObject([{ type: 'update', tagId: 'vip', draft: { disabled: true } }])
  })
})

describe('deleting', () => {
  test('asks for the name first', () => {
    const unnamed = after([
      { type: 'delete-wanted', tag: vip },
      { type: 'name-typed', text: 'vip' },
      { type: 'delete-confirmed' }
    ])
    expect(unnamed.effects).toEqual([])
    expect(after(deletion).effects).toEqual([{ type: 'delete', attempt: 1, tagId: 'vip' }])
  })

  test('says that it is done, or why not', () => {
    const { state } = after(deletion)
    const done = after([{ type: 'deleted', attempt: 1, result: ok(undefined) }], state).state
    expect(done).toMatchObject({ dialog: undefined, outcome: { what: 'deleted', name: 'VIP' } })
    const not = after([{ type: 'deleted', attempt: 1, result: refused }], state).state
    expect(not.dialog).toMatchObject({ kind: 'delete', error: { error: refused.error }, deleting: undefined })
  })

  test('finds nobody to answer after the page was left', () => {
    const { state } = after([...deletion, leftTags, { type: 'deleted', attempt: 1, result: ok(undefined) }])
    expect(state).toMatchObject({ dialog: undefined, outcome: undefined })
  })
})
