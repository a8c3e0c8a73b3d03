import { describe, expect, test } from 'vitest'
import type { Tag } from '@shared/domain/tag'
import {
  checkTag,
  draftOfForm,
  emptyTagForm,
  formOfTag,
  type TagForm,
  type TagProblems
} from '@renderer/settings/tags/tag-form'

const visitor: Tag = {
  tagId: 'visitor',
  name: 'Visitor',
  description: '',
  disabled: false,
  lasts: { days: 30, hours: 0, minutes: 0, seconds: 15 }
}
const limited: TagForm = { ...emptyTagForm, name: 'Day pass', stays: 'limited', days: '' }

test('a tag that is opened and saved unchanged stays as it is, down to the seconds', () => {
  const { tagId: _tagId, ...draft } = visitor
  expect(draftOfForm(formOfTag(visitor), [])).toEqual(draft)
})

test('a tag without a duration, or with one of nothing, stays for good', () => {
  const { lasts: _lasts, ...forGood } = visitor
  expect(formOfTag(forGood)).toMatchObject({ stays: 'for-good' })
  const nothing = { ...visitor, lasts: { days: 0, hours: 0, minutes: 0, seconds: 0 } }
  expect(formOfTag(nothing)).toMatchObject({ stays: 'for-good' })
  expect(draftOfForm(formOfTag(forGood), [])).not.toHaveProperty('lasts')
})

test('days, hours and minutes become a duration, empty fields count as none', () => {
  const draft = draftOfForm({ ...limited, days: '30', minutes: '5' }, [])
  expect(draft?.lasts).toEqual({ days: 30, hours: 0, minutes: 5, seconds: 0 })
})

test('what is typed about the time does not matter for a tag that stays for good', () => {
  expect(checkTag({ ...limited, stays: 'for-good', days: 'many' }, [])).toEqual({})
})

describe('said to be wrong is', () => {
  test.each<[string, Partial<TagForm>, TagProblems]>([
    ['no name', { name: ' ' }, { name: { kind: 'missing' } }],
    ['a long name', { name: 'n'.repeat(101) }, { name: { kind: 'too-long', most: 100 } }],
    ['a name with a control character', { name: 'a\u0007' }, { name: { kind: 'bad-characters' } }],
    ['the name of another tag, in whatever case', { name: ' vip ' }, { name: { kind: 'used' } }],
    [
      'a long description',
      { description: 'd'.repeat(2001) },
      { description: { kind: 'too-long', most: 2000 } }
    ],
    ['no time at all', { days: '0' }, { days: { kind: 'no-duration' } }],
    ['words for days', { days: 'ten' }, { days: { kind: 'out-of-range', most: 999_999 } }],
    ['half a day', { days: '1.5' }, { days: { kind: 'out-of-range', most: 999_999 } }],
    ['more than a day of hours', { hours: '24' }, { hours: { kind: 'out-of-range', most: 23 } }],
    ['more than an hour of minutes', { minutes: '60' }, { minutes: { kind: 'out-of-range', most: 59 } }],
    ['less than nothing', { days: '-1' }, { days: { kind: 'out-of-range', most: 999_999 } }]
  ])('%s', (_, part, problems) => {
    const form: TagForm = { ...limited, days: '1', ...part }
    expect(checkTag(form, ['VIP'])).toEqual(problems)
    expect(draftOfForm(form, ['VIP'])).toBeUndefined()
  })
})
