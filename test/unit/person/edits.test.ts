import { type Edit, type EditEvent, editsReducer, isUnfinished } from '@renderer/person/editing/edits'
import { rowsOf } from '@renderer/person/editing/rows'
import { appError } from '@shared/errors'
import { describe, expect, it } from 'vitest'

interface Item {
  readonly id?: string
  readonly text: string
}
const idOf = ({ id }: Item): string | undefined => id
const items: readonly Item[] = [
  { id: 'a', text: 'Ada' },
  { id: 'b', text: 'Bea' }
]
const run = (...events: EditEvent<Item>[]): readonly Edit<Item>[] =>
  events.reduce<readonly Edit<Item>[]>(editsReducer, [])
const shown = (edits: readonly Edit<Item>[], held = items): (string | undefined)[] =>
  rowsOf(held, edits, idOf).map(({ item }) => item?.text)

const open = (id: string, key: string | undefined, text = ''): EditEvent<Item> => ({
  type: 'opened',
  id,
  key,
  typed: { text }
})
const sent = (id: string, text: string): EditEvent<Item> => ({ type: 'sent', id, shown: { text } })
const refusal = appError('record/refused')

describe('a change of an entry', () => {
  it('shows before the server has answered, in its place', () => {
    const edits = run(open('1', 'a', 'Ada'), sent('1', 'Ada L.'))
    expect(shown(edits)).toEqual(['Ada L.', 'Bea'])
  })

  it('that is new shows last', () => {
    expect(shown(run(open('1', undefined), sent('1', 'Cleo')))).toEqual(['Ada', 'Bea', 'Cleo'])
  })

  it('that is refused is undone, and what was typed stands in the form with the reason', () => {
    const edits = run(
      open('1', 'a', 'Ada'),
      { type: 'typed', id: '1', part: { text: 'Ada L.' } },
      sent('1', 'Ada L.'),
      { type: 'refused', id: '1', error: refusal }
    )
    expect(shown(edits)).toEqual(['Ada', 'Bea'])
    expect(edits).toEqual([
      {
        at: 'form',
        id: '1',
        key: 'a',
        begun: { text: 'Ada' },
        typed: { text: 'Ada L.' },
        error: refusal
      }
    ])
  })

  it('that is refused undoes nothing of another one under way', () => {
    const edits = run(
      open('1', 'a', 'Ada'),
      open('2', 'b', 'Bea'),
      open('3', undefined),
      sent('1', 'Ada L.'),
      sent('2', 'Bea M.'),
      sent('3', 'Cleo'),
      { type: 'refused', id: '1', error: refusal }
    )
    expect(shown(edits)).toEqual(['Ada', 'Bea M.', 'Cleo'])
    const accepted = editsReducer(edits, { type: 'accepted', id: '2' })
    expect(shown(accepted, [items[0] ?? { text: '' }, { id: 'b', text: 'Bea M.' }])).toEqual([
      'Ada',
      'Bea M.',
      'Cleo'
    ])
  })

  it('is one at a time for each entry, and one form for new ones', () => {
    expect(run(open('1', 'a'), open('2', 'a'))).toHaveLength(1)
    expect(run(open('1', undefined), open('2', undefined))).toHaveLength(1)
    expect(run(open('1', undefined), sent('1', 'Cleo'), open('2', undefined))).toHaveLength(2)
    expect(run(open('1', 'a'), { type: 'removal-sent', id: '2', key: 'a' })).toHaveLength(1)
  })

  it('that is on its way cannot be called back', () => {
    const edits = run(open('1', 'a'), sent('1', 'x'), { type: 'closed', id: '1' })
    expect(edits).toHaveLength(1)
    expect(editsReducer(edits, { type: 'typed', id: '1', part: { text: 'y' } })).toEqual(edits)
  })
})

describe('removing an entry', () => {
  const removal: EditEvent<Item> = { type: 'removal-sent', id: '1', key: 'a' }

  it('marks it until the server has answered', () => {
    const [row] = rowsOf(items, run(removal), idOf)
    expect([row?.item?.text, row?.edit?.at]).toEqual(['Ada', 'removing'])
  })

  it('that is refused keeps it with the reason, and can be tried again', () => {
    const kept = run(removal, { type: 'refused', id: '1', error: refusal })
    expect(rowsOf(items, kept, idOf)[0]?.edit).toMatchObject({ at: 'kept', error: refusal })
    expect(editsReducer(kept, { ...removal, id: '2' })).toEqual([{ at: 'removing', id: '2', key: 'a' }])
    expect(editsReducer(kept, { type: 'closed', id: '1' })).toEqual([])
  })
})

describe('an entry without a number', () => {
  it('is shown, and cannot be changed', () => {
    const rows = rowsOf<Item>([{ text: 'x' }, { text: 'x' }], [], idOf)
    expect(rows.map(({ isFixed }) => isFixed)).toEqual([true, true])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2)
  })
})

describe('leaving', () => {
  it.each<[string, boolean, EditEvent<Item>[]]>([
    ['a form as it opened', false, [open('1', 'a', 'Ada')]],
    ['typed text', true, [open('1', 'a', 'Ada'), { type: 'typed', id: '1', part: { text: 'x' } }]],
    ['a change on its way', true, [open('1', 'a'), sent('1', 'x')]],
    [
      'a refused removal',
      false,
      [
        { type: 'removal-sent', id: '1', key: 'a' },
        { type: 'refused', id: '1', error: refusal }
      ]
    ]
  ])('with %s loses something: %j', (_, isLost, events) => {
    expect(run(...events).some(isUnfinished)).toBe(isLost)
  })
})
