import { sightingTime } from '@renderer/person/timeline/sighting-words'
import { timeRange } from '@renderer/person/timeline/time-range'
import { type Timeline, timelineReducer } from '@renderer/person/timeline/timeline'
import { appError } from '@shared/errors'
import { describe, expect, it } from 'vitest'

const at = (minute: number) => ({
  at: `2026-03-04T05:${String(minute).padStart(2, '0')}:00Z`,
  detector: 'Gate'
})
const answered = (detections: ReturnType<typeof at>[], nextSkip?: number) =>
  ({ type: 'answered', page: { detections, ...(nextSkip !== undefined && { nextSkip }) } }) as const
const times = (timeline: Timeline) =>
  timeline.at === 'ready' ? timeline.sightings.map((sighting) => sighting.at.slice(14, 16)) : timeline.at

describe('the sightings of a person', () => {
  const first = timelineReducer({ at: 'loading' }, answered([at(9), at(8)], 2))

  it('come page by page, and end', () => {
    const more = timelineReducer(first, { type: 'more-asked' })
    expect(more).toMatchObject({ isReading: true, next: 2 })
    const all = timelineReducer(more, answered([at(7)]))
    expect(times(all)).toEqual(['09', '08', '07'])
    expect(all).toMatchObject({ isReading: false, next: undefined })
  })

  it('are not doubled when somebody is seen between two pages', () => {
    expect(times(timelineReducer(first, answered([at(8), at(7)], 4)))).toEqual(['09', '08', '07'])
  })

  it('stay when the next page does not come, and it can be asked for again', () => {
    const error = appError('identities/unreachable')
    const failed = timelineReducer(first, { type: 'failed', error })
    expect(failed).toMatchObject({ at: 'ready', error, next: 2, isReading: false })
    expect(times(failed)).toEqual(['09', '08'])
    const again = timelineReducer(failed, { type: 'more-asked' })
    expect(again).not.toHaveProperty('error')
    expect(timelineReducer({ at: 'loading' }, { type: 'failed', error })).toEqual({ at: 'failed', error })
  })
})

describe('a range of time', () => {
  const now = new Date('2026-03-10T15:30:00').getTime()
  const local = (text: string): number => new Date(text).getTime()
  const range = (choice: 'all' | 'today' | 'week' | 'month' | 'own', from = '', to = '') =>
    timeRange({ choice, from, to }, now)

  it('counts whole days at this place, today included', () => {
    expect(range('all')).toEqual({})
    expect(range('today')).toEqual({ from: local('2026-03-10T00:00:00') })
    expect(range('week')).toEqual({ from: local('2026-03-04T00:00:00') })
    expect(range('month')).toEqual({ from: local('2026-02-09T00:00:00') })
  })

  it('of own days has both of them whole, or one end only', () => {
    expect(range('own', '2026-03-01', '2026-03-01')).toEqual({
      from: local('2026-03-01T00:00:00'),
      to: local('2026-03-01T23:59:59.999')
    })
    expect(range('own', '2026-03-01')).toEqual({ from: local('2026-03-01T00:00:00') })
    expect(range('own')).toEqual({})
  })

  it('is none when it ends before it begins', () => {
    expect(range('own', '2026-03-02', '2026-03-01')).toBeUndefined()
  })
})

describe('the time of a sighting', () => {
  it('is that of the device', () => {
    const seen = { at: '2026-03-04T05:06:07Z' }
    expect(sightingTime({ ...seen, timeZone: 'Asia/Tokyo' })).toEqual({
      time: 'Mar 4, 2026, 14:06:07',
      zone: 'Asia/Tokyo'
    })
  })

  it('is that of the station where the zone is missing or unknown here', () => {
    const seen = { at: '2026-03-04T05:06:07Z' }
    expect(sightingTime({ ...seen, timeZone: 'Moon/Crater' }).zone).toBeUndefined()
    expect(sightingTime({ ...seen, timeZone: undefined }).zone).toBeUndefined()
  })
})
