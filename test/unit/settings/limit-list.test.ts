import { describe, expect, it } from 'vitest'
import { qualityProfiles, qualityThresholds } from '@shared/face/quality/profiles'
import { isSafeChange } from '@shared/face/quality/site-limits'
import { limitGroupNames, limitRows, nativeLimit } from '@renderer/settings/quality/limit-list'

describe('the list of limits', () => {
  it.each(qualityProfiles)('of %s has every limit once', (profile) => {
    const rows = limitGroupNames.flatMap((group) => limitRows(profile, [], group))
    const names = qualityThresholds[profile].map(({ component, side }) => `${component} ${side}`)
    expect(rows.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  })

  it.each(qualityProfiles)(
    'of %s offers steps that are safe, and that lead back to the default',
    (profile) => {
      for (const { component, side, warn, block, name } of limitGroupNames.flatMap((group) =>
        limitRows(profile, [], group)
      )) {
        for (const limit of [warn, block]) {
          if (limit === undefined) continue
          const { severity, from, to, step, value, comesWith } = limit
          expect(value).toBe(comesWith)
          const steps = (comesWith - from) / step
          expect(Math.abs(steps - Math.round(steps)), `${name} ${severity}`).toBeLessThan(1e-6)
          for (const shown of [from, comesWith, to]) {
            const change = { component, side, severity, limit: nativeLimit(component, shown) }
            expect(isSafeChange(profile, change), `${name} ${severity} ${shown}`).toBe(true)
          }
        }
      }
    }
  )

  it('offers advice up to the blocking and no further', () => {
    const yaw = { component: 'headPoseYaw', side: 'most', severity: 'block', limit: 24 } as const
    const [row] = limitRows('enrollment', [yaw], 'head')
    expect(row).toMatchObject({ isChanged: true, warn: { value: 20, to: 24 }, block: { value: 24, to: 35 } })
    const eyes = { component: 'interEyeDistance', side: 'least', severity: 'block', limit: 120 } as const
    const [size] = limitRows('enrollment', [eyes], 'place')
    expect(size).toMatchObject({ warn: { value: 120, from: 120 }, block: { value: 120, comesWith: 90 } })
  })

  it('shows shares in percent', () => {
    const [, , other] = limitRows('enrollment', [], 'place')
    expect(other).toMatchObject({ name: 'singleFacePresent most', warn: { value: 10 }, block: { value: 25 } })
  })
})
