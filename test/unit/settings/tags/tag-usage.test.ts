import { expect, test } from 'vitest'
import { enrollmentPolicy } from '@shared/domain/enrollment-form'
import { defaultThemes } from '@shared/domain/identification-settings'
import type { AccountReport } from '@shared/domain/account'
import type { Tag } from '@shared/domain/tag'
import { closedTagActions } from '@renderer/settings/tags/tag-rights'
import { isOfferedByName, themesNaming } from '@renderer/settings/tags/tag-usage'

const vip: Tag = { tagId: '1', name: 'vip', description: '', disabled: false }

test('a theme goes by the name of a tag, in whatever case and also while it is off', () => {
  const themes = defaultThemes.map((theme) => ({ ...theme, enabled: false }))
  expect(themesNaming(themes, vip)).toEqual(['VIP'])
  expect(themesNaming(themes, { name: 'Staff' })).toEqual([])
})

test('a form that offers all tags names none', () => {
  expect(isOfferedByName(enrollmentPolicy.parse({}), vip)).toBe(false)
  expect(isOfferedByName(enrollmentPolicy.parse({ form: { tags: ['1'] } }), vip)).toBe(true)
})

test('what is closed comes with the permission of its own', () => {
  const report = (...names: readonly string[]): AccountReport => ({
    username: 'desk',
    roles: [],
    capabilities: [
      {
        capability: 'administer-tags',
        grant: 'missing',
        missing: names.map((name) => ({ category: 'Tags', name }))
      }
    ]
  })
  expect([...closedTagActions(report('Delete Tags')).keys()]).toEqual(['delete'])
  expect(closedTagActions(report('Add Tags', 'Edit Tags')).get('change')).toEqual({
    category: 'Tags',
    name: 'Edit Tags'
  })
  expect(closedTagActions(undefined).size).toBe(0)
})
