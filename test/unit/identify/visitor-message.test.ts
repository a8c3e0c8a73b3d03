import { describe, expect, test } from 'vitest'
import { defaultThemes } from '@shared/domain/identification-settings'
import type { PersonTag } from '@shared/domain/person-items'
import { appError } from '@shared/errors'
import { err } from '@shared/result'
import { themeOfAnswer } from '@renderer/identify/answer-theme'
import { visitorMessageOf } from '@renderer/identify/visitor-message'
import { after, answer, at, match, taken } from './identify-samples'

const carrying = (...tags: PersonTag[]) => ({ ...match, person: { ...match.person, tags } })
const messageAfter = (...events: Parameters<typeof after>[0]) =>
  visitorMessageOf(after(events).state, defaultThemes)
const themeIdOf = (tags: PersonTag[]) =>
  themeOfAnswer({ id: 1, probe: probe(), answer: carrying(...tags) }, defaultThemes)?.id
function probe() {
  const { live } = after([taken(), answer(1)]).state
  if (live.at !== 'answered') throw new Error('not answered')
  return live.answered.probe
}

describe('the theme of an answer', () => {
  test('is that of the first theme that fits a tag, by the site`s order', () => {
    expect(themeIdOf([{ name: 'Visitor' }, { name: 'vip' }])).toBe('vip')
    expect(themeIdOf([{ name: 'Gardener' }])).toBeUndefined()
    expect(themeIdOf([{ tagId: 'nameless' }])).toBeUndefined()
  })

  test('goes by the tags that held when the picture was taken', () => {
    const expires = (ms: number) => new Date(at + ms).toISOString()
    expect(themeIdOf([{ name: 'Banned', expires: expires(-1) }])).toBeUndefined()
    expect(themeIdOf([{ name: 'Banned', expires: expires(0) }])).toBeUndefined()
    expect(themeIdOf([{ name: 'Banned', expires: expires(1) }])).toBe('banned')
    expect(themeIdOf([{ name: 'Banned', expires: expires(-1) }, { name: 'VIP' }])).toBe('vip')
  })
})

describe('what the visitor may read', () => {
  test('is a word from the theme for those who have one', () => {
    expect(messageAfter(taken(), answer(1, carrying({ name: 'VIP' })))).toBe('welcome')
    expect(messageAfter(taken(), answer(1, carrying({ name: 'Banned' })))).toBe('see-desk')
  })

  test('is the same for a stranger, a failure, and somebody without a theme', () => {
    const failure = { type: 'answered', attempt: 1, result: err(appError('identities/forbidden')) } as const
    expect([
      messageAfter(taken(), answer(1, { outcome: 'not-enrolled' })),
      messageAfter(taken(), answer(1, { outcome: 'no-face' })),
      messageAfter(taken(), answer(1)),
      messageAfter(taken(), failure)
    ]).toEqual(Array(4).fill('thank-you'))
  })

  test('is to wait while a lookup runs, and nothing while nobody is looked up', () => {
    expect(messageAfter(taken())).toBe('please-wait')
    expect(messageAfter()).toBe('none')
  })

  test('does not change with what the attendant looks back at', () => {
    const events = [
      taken(),
      answer(1, carrying({ name: 'Banned' })),
      { type: 'face', change: 'replaced' }
    ] as const
    expect(messageAfter(...events, { type: 'earlier-wanted', id: 1 })).toBe('none')
  })
})
