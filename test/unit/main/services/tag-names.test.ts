import { TagNames } from '@main/services/tag-names'
import type { Tag } from '@shared/domain/tag'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../../../support/manual-clock'

const vip: Tag = { tagId: 't', name: 'VIP', description: '', disabled: false }

function namesFrom(...answers: Result<Tag[]>[]) {
  let asked = 0
  const clock = manualClock()
  const readTags = () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)] ?? ok([]))
  return { names: new TagNames({ readTags }, clock), clock, asked: () => asked }
}

describe('names of tags', () => {
  it('are read once for many tags at the same time', async () => {
    const { names, asked } = namesFrom(ok([vip]))
    const named = await Promise.all([1, 2, 3].map(() => names.addTo([{ tagId: 't' }, { tagId: 'u' }])))
    expect(named[2]).toEqual([{ tagId: 't', name: 'VIP' }, { tagId: 'u' }])
    expect(asked()).toBe(1)
  })

  it('are not asked for when every tag has its own', async () => {
    const { names, asked } = namesFrom(ok([vip]))
    expect(await names.addTo([{ tagId: 't', name: 'Guest' }])).toEqual([{ tagId: 't', name: 'Guest' }])
    expect(asked()).toBe(0)
  })

  it('are left out for an account that may not read tags, which is not asked again at once', async () => {
    const { names, asked } = namesFrom(err(appError('identities/forbidden')))
    expect(await names.addTo([{ tagId: 't' }])).toEqual([{ tagId: 't' }])
    await names.addTo([{ tagId: 't' }])
    expect(asked()).toBe(1)
  })

  it('are asked for again after a failure, after a while, and when forgotten', async () => {
    const { names, clock, asked } = namesFrom(err(appError('identities/unreachable')), ok([vip]))
    expect(await names.addTo([{ tagId: 't' }])).toEqual([{ tagId: 't' }])
    expect(await names.addTo([{ tagId: 't' }])).toEqual([{ tagId: 't', name: 'VIP' }])
    clock.advance(5 * 60_000)
    await names.addTo([{ tagId: 't' }])
    names.forget()
    await names.addTo([{ tagId: 't' }])
    expect(asked()).toBe(4)
  })
})
