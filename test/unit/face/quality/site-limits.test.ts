import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitBounds } from '@shared/face/quality/limit-bounds'
import {
  type HysteresisLimits,
  type QualityProfile,
  qualityProfiles,
  qualityThresholds
} from '@shared/face/quality/profiles'
import {
  isSafeChange,
  type LimitChange,
  type LimitKey,
  limitRange,
  siteThresholds
} from '@shared/face/quality/site-limits'

interface Place extends LimitKey {
  readonly profile: QualityProfile
  readonly comesWith: HysteresisLimits
}

const places: readonly Place[] = qualityProfiles.flatMap((profile) =>
  qualityThresholds[profile].flatMap((limit) =>
    (['warn', 'block'] as const).flatMap((severity) => {
      const comesWith = limit[severity]
      const { component, side } = limit
      return comesWith === undefined ? [] : [{ profile, component, side, severity, comesWith }]
    })
  )
)
const anyPlace = fc.constantFrom(...places)
const anyProfile = fc.constantFrom(...qualityProfiles)
/** Changes that a hand-edited file could hold: also absurd ones, doubled ones and those of other profiles. */
const anyChanges = fc.array(
  fc
    .tuple(anyPlace, fc.double({ noNaN: true, min: -500, max: 500 }))
    .map(([{ component, side, severity }, limit]): LimitChange => ({ component, side, severity, limit })),
  { maxLength: 40 }
)
const rangeAt = (place: Place) => {
  const range = limitRange(place.profile, place)
  if (range === undefined) throw new Error(`no bounds: ${place.profile} ${place.component}`)
  return range
}
/** Positive where `one` is laxer than `other`. */
const laxity = (side: LimitChange['side'], one: number, other: number): number =>
  side === 'most' ? one - other : other - one

describe('the safe bounds', () => {
  it('are there for every limit of every profile, and hold what the station comes with', () => {
    for (const place of places) {
      expect(
        isSafeChange(place.profile, { ...place, limit: place.comesWith.exit }),
        JSON.stringify(place)
      ).toBe(true)
    }
  })

  it('are of limits that a profile has', () => {
    for (const { component, side, ...of } of limitBounds) {
      for (const profile of qualityProfiles) {
        const isLimited = qualityThresholds[profile].some(
          (limit) => limit.component === component && limit.side === side
        )
        expect(of[profile] !== undefined, `${profile} ${component} ${side}`).toBe(isLimited)
      }
    }
  })

  it('run from strict to lax', () => {
    for (const place of places) {
      const { strictest, laxest } = rangeAt(place)
      expect(laxity(place.side, laxest, strictest), JSON.stringify(place)).toBeGreaterThan(0)
    }
  })

  it.each(['luminanceMean', 'naturalColour', 'illuminationUniformity'] as const)(
    'never let %s block, which depends on skin or the room',
    (component) => {
      for (const profile of qualityProfiles) {
        for (const side of ['least', 'most'] as const) {
          const change = { component, side, severity: 'block', limit: 0.5 } as const
          expect(isSafeChange(profile, change)).toBe(false)
          const limits = siteThresholds(profile, [change]).filter((each) => each.component === component)
          for (const limit of limits) expect(limit).not.toHaveProperty('block')
        }
      }
    }
  )

  it('let no site ask for more of a skin than the station comes with', () => {
    for (const place of places) {
      if (!['luminanceMean', 'naturalColour'].includes(place.component)) continue
      expect(rangeAt(place).strictest).toBe(place.comesWith.exit)
    }
  })
})

describe("a site's limits", () => {
  it('are those that the station comes with where nothing is changed', () => {
    for (const profile of qualityProfiles) {
      expect(siteThresholds(profile, [])).toEqual(qualityThresholds[profile])
    }
  })

  it('are what was set, with the hysteresis that was there', () => {
    const changes = [{ component: 'headPoseYaw', side: 'most', severity: 'block', limit: 24 }] as const
    const yaw = siteThresholds('enrollment', changes).find(({ component }) => component === 'headPoseYaw')
    expect(yaw).toMatchObject({ warn: { enter: 17, exit: 20 }, block: { enter: 20, exit: 24 } })
  })

  it('pull a warning along that would come after the blocking', () => {
    const changes = [{ component: 'headPoseYaw', side: 'most', severity: 'block', limit: 12 }] as const
    const yaw = siteThresholds('enrollment', changes).find(({ component }) => component === 'headPoseYaw')
    expect(yaw).toMatchObject({ warn: { enter: 9, exit: 12 }, block: { enter: 8, exit: 12 } })
  })

  it('never leave the safe bounds, whatever is asked for', () => {
    fc.assert(
      fc.property(anyProfile, anyChanges, (profile, changes) => {
        for (const limit of siteThresholds(profile, changes)) {
          for (const severity of ['warn', 'block'] as const) {
            const exit = limit[severity]?.exit
            if (exit === undefined) continue
            expect(isSafeChange(profile, { ...limit, severity, limit: exit })).toBe(true)
          }
        }
      })
    )
  })

  it('never warn later than they block, and keep the width of every hysteresis', () => {
    fc.assert(
      fc.property(anyProfile, anyChanges, (profile, changes) => {
        const limits = siteThresholds(profile, changes)
        limits.forEach((limit, index) => {
          const { warn, block, side } = limit
          if (warn && block) expect(laxity(side, warn.exit, block.exit)).toBeLessThanOrEqual(0)
          for (const severity of ['warn', 'block'] as const) {
            const now = limit[severity]
            const before = qualityThresholds[profile][index]?.[severity]
            if (!now || !before) continue
            expect(now.exit - now.enter).toBeCloseTo(before.exit - before.enter, 5)
          }
        })
      })
    )
  })

  it('change nothing but what they name', () => {
    fc.assert(
      fc.property(anyProfile, anyChanges, (profile, changes) => {
        const limits = siteThresholds(profile, changes)
        limits.forEach((limit, index) => {
          const isNamed = changes.some(
            ({ component, side }) => component === limit.component && side === limit.side
          )
          if (!isNamed) expect(limit).toEqual(qualityThresholds[profile][index])
        })
        expect(limits).toHaveLength(qualityThresholds[profile].length)
      })
    )
  })

  it('get laxer where the change is laxer', () => {
    fc.assert(
      fc.property(
        anyPlace,
        fc.double({ noNaN: true, min: -300, max: 300 }),
        fc.double({ noNaN: true, min: -300, max: 300 }),
        (place, one, other) => {
          const { profile, component, side, severity } = place
          const exitWith = (limit: number): number | undefined =>
            siteThresholds(profile, [{ component, side, severity, limit }]).find(
              (each) => each.component === component && each.side === side
            )?.[severity]?.exit
          const [first, second] = [exitWith(one), exitWith(other)]
          if (first === undefined || second === undefined) throw new Error('the limit is gone')
          if (laxity(side, one, other) >= 0) expect(laxity(side, first, second)).toBeGreaterThanOrEqual(0)
        }
      )
    )
  })
})
