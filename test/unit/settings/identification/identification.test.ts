import { describe, expect, it } from 'vitest'
import {
  defaultIdentificationSettings,
  type IdentificationSettings,
  identificationSettings,
  mostShownFields,
  themeFor
} from '@shared/domain/identification-settings'
import { identifyStrategy } from '@shared/domain/recognition'
import {
  checkIdentification,
  fieldRules,
  settingsOf,
  tagRules,
  withTyped
} from '@renderer/settings/identification/check-identification'
import {
  draftOf,
  type IdentificationDraft,
  isCovered,
  newTheme
} from '@renderer/settings/identification/identification-draft'
import { problemWords } from '@renderer/settings/identification/problem-words'
import { strategyPermissions } from '@renderer/settings/identification/strategy-permissions'
import { suggestedTags } from '@renderer/settings/identification/tag-suggestions'
import { percentOf, shareOf, verdictRange } from '@renderer/settings/identification/verdict-range'
import { movedEntry, withEntry } from '@renderer/settings/entries'
import { en } from '@renderer/text/messages'

const kept: IdentificationSettings = {
  ...defaultIdentificationSettings,
  strategy: 'lookup',
  shownFields: ['Company'],
  verdictLimits: { same: 0.9, different: 0.25 }
}
const draft = draftOf(kept)
const problemsOf = (part: Partial<IdentificationDraft>) =>
  Object.fromEntries(
    [...checkIdentification({ ...draft, ...part })].map(([place, { kind }]) => [place, kind])
  )
const list = (names: readonly string[], typed = '') => ({ names, typed })

describe('the settings of identification as they are typed', () => {
  it('come out as they went in', () => {
    expect(settingsOf(draft)).toEqual(kept)
  })

  it('take what was typed and not yet added, once', () => {
    const typed = settingsOf({
      ...draft,
      themes: withEntry(draft.themes, 0, { tags: list(['Banned'], ' Blocked ') }),
      shownFields: list(['Company'], 'COMPANY')
    })
    expect(typed?.themes[0]?.tags).toEqual(['Banned', 'Blocked'])
    expect(typed?.shownFields).toEqual(['Company'])
  })

  it('say what is missing or cannot be, and where', () => {
    const blank = newTheme(9, draft.themes)
    expect(problemsOf({ themes: [...draft.themes, blank] })).toEqual({
      'themes.9.name': 'missing',
      'themes.9.tags': 'no-tags'
    })
    const long = { ...blank, name: 'x'.repeat(61), message: 'y'.repeat(201), tags: list(['A'], 'a\tb') }
    expect(problemsOf({ themes: [long] })).toEqual({
      'themes.9.name': 'too-long',
      'themes.9.message': 'too-long',
      'themes.9.tags': 'bad-characters'
    })
    const fields = Array.from({ length: mostShownFields }, (_, index) => `Field ${index}`)
    expect(problemsOf({ shownFields: list(fields, 'one more') })).toEqual({ shownFields: 'too-many' })
    expect(settingsOf({ ...draft, themes: [blank] })).toBeUndefined()
  })

  it('have words for whatever is not right', () => {
    const words = en.identificationSettings
    expect(problemWords({ kind: 'too-long', most: 60 }, words)).toContain('60')
    expect(problemWords({ kind: 'too-many', most: 12 }, words)).toContain('12')
    expect(problemWords({ kind: 'no-tags' }, words)).toContain('tag')
  })

  it('add a name to a list only when it may stand there, and none twice', () => {
    expect(withTyped(list(['VIP'], ' Sponsor '), tagRules)).toEqual(list(['VIP', 'Sponsor']))
    expect(withTyped(list(['VIP'], 'vip'), tagRules)).toEqual(list(['VIP']))
    expect(withTyped(list(['VIP'], ' '), tagRules)).toBeUndefined()
    expect(withTyped(list([], 'x'.repeat(101)), tagRules)).toBeUndefined()
    expect(withTyped(list([], 'x'.repeat(101)), fieldRules)).toBeDefined()
  })

  it('give a new theme an id that no other has, as the contract demands', () => {
    const first = newTheme(10, draft.themes)
    const second = newTheme(11, [...draft.themes, first])
    expect([first.id, second.id]).toEqual(['theme-1', 'theme-2'])
    const [banned] = kept.themes
    const twice = identificationSettings.safeParse({ ...kept, themes: [banned, banned] })
    expect(twice.success).toBe(false)
  })
})

describe('the order of themes', () => {
  it('decides who is shown in which', () => {
    const [banned, vip] = draft.themes
    expect(themeFor(kept.themes, ['vip', 'BANNED'])?.id).toBe('banned')
    const moved = settingsOf({ ...draft, themes: movedEntry(draft.themes, vip?.key ?? NaN, -1) })
    expect(themeFor(moved?.themes ?? [], ['vip', 'BANNED'])?.id).toBe('vip')
    const off = settingsOf({
      ...draft,
      themes: withEntry(draft.themes, banned?.key ?? NaN, { enabled: false })
    })
    expect(themeFor(off?.themes ?? [], ['vip', 'BANNED'])?.id).toBe('vip')
  })

  it('tells of a theme that nobody is ever shown in', () => {
    const [banned, vip, ...others] = draft.themes
    if (banned === undefined || vip === undefined) throw new Error('the station comes with themes')
    const covered = { ...vip, tags: list(['banned']) }
    expect(isCovered([banned, covered, ...others], vip.key)).toBe(true)
    expect(isCovered([covered, banned, ...others], vip.key)).toBe(false)
    expect(isCovered([{ ...banned, enabled: false }, covered], vip.key)).toBe(false)
    expect(isCovered([banned, { ...covered, tags: list(['banned'], 'VIP') }], vip.key)).toBe(false)
  })
})

describe('tags of the server that are offered', () => {
  const tags = ['VIP', 'Banned', 'Staff', 'Old'].map((name) => ({
    tagId: name,
    name,
    description: '',
    disabled: name === 'Old'
  }))

  it('are those in use that the theme lacks, narrowed down by what is typed', () => {
    expect(suggestedTags(tags, list(['vip']))).toEqual(['Banned', 'Staff'])
    expect(suggestedTags(tags, list([], 'ST'))).toEqual(['Staff'])
  })

  it('never push the page away', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      tagId: String(at),
      name: `Tag ${at}`,
      description: '',
      disabled: false
    }))
    expect(suggestedTags(many, list([])).length).toBeLessThan(20)
  })
})

describe('the limits of a comparison', () => {
  it('never meet, in percent without dust', () => {
    expect(verdictRange('same', { same: 0.8, different: 0.3 })).toEqual({ from: 31, to: 100, step: 1 })
    expect(verdictRange('different', { same: 0.07, different: 0 })).toEqual({ from: 0, to: 6, step: 1 })
    expect(percentOf(0.57)).toBe(57)
    expect(shareOf(29)).toBe(0.29)
  })
})

it.each(identifyStrategy.options)('the way of searching %s names a permission of the server', (strategy) => {
  const named = strategyPermissions(strategy)
  expect(named.length).toBeGreaterThan(0)
  for (const { category, name } of named) {
    expect(category).toBe('Facial Recognition Services')
    expect(name).toMatch(/^Face /)
  }
})
