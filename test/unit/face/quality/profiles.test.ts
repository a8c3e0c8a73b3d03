import { components } from '@shared/face/quality/components'
import {
  judgeQuality,
  qualityProfiles,
  qualityThresholds,
  severityOf,
  type ComponentLimit
} from '@shared/face/quality/profiles'
import { type QualityReport, resultOf } from '@shared/face/quality/report'
import type { ComponentId } from '@shared/face/quality/components'
import { describe, expect, it } from 'vitest'

const report = (natives: Partial<Record<ComponentId, number | undefined>>): QualityReport => ({
  effort: 'shot',
  results: Object.fromEntries(
    Object.entries(natives).map(([id, native]) => [id, resultOf(id as ComponentId, native)])
  )
})
const limitOf = (component: ComponentId): ComponentLimit =>
  qualityThresholds.enrollment.find((limit) => limit.component === component)!

describe('the thresholds', () => {
  it.each(qualityProfiles)('of %s are ordered: enter is stricter than exit, warn than block', (profile) => {
    for (const { component, side, warn, block } of qualityThresholds[profile]) {
      const sign = side === 'most' ? 1 : -1
      for (const limits of [warn, block]) {
        if (limits) expect(sign * (limits.exit - limits.enter), component).toBeGreaterThan(0)
      }
      if (warn && block) expect(sign * (block.exit - warn.exit), component).toBeGreaterThan(0)
    }
  })

  it.each(qualityProfiles)('of %s never block for skin tone or the room', (profile) => {
    const advice: ComponentId[] = ['luminanceMean', 'naturalColour', 'illuminationUniformity']
    for (const { component, block } of qualityThresholds[profile]) {
      if (advice.includes(component)) expect(block, component).toBeUndefined()
    }
  })

  it('ask most of a document and least of a lookup', () => {
    const blockOf = (profile: (typeof qualityProfiles)[number], component: ComponentId): number =>
      qualityThresholds[profile].find((limit) => limit.component === component)!.block!.exit
    for (const component of ['headPoseYaw', 'headPosePitch', 'headPoseRoll'] as const) {
      expect(blockOf('document', component)).toBeLessThan(blockOf('enrollment', component))
      expect(blockOf('enrollment', component)).toBeLessThan(blockOf('lookup', component))
    }
    expect(blockOf('lookup', 'interEyeDistance')).toBeLessThan(blockOf('enrollment', 'interEyeDistance'))
  })

  it('are limits of components that exist', () => {
    for (const profile of qualityProfiles) {
      for (const { component } of qualityThresholds[profile]) expect(components[component]).toBeDefined()
    }
  })
})

describe('severityOf', () => {
  const yaw = limitOf('headPoseYaw')

  it('takes angles either way', () => {
    expect([-40, -22, -5, 5, 22, 40].map((value) => severityOf(yaw, value))).toEqual([
      'block',
      'warn',
      undefined,
      undefined,
      'warn',
      'block'
    ])
  })

  it('lets a raised finding go only at the stricter limit', () => {
    expect(severityOf(yaw, 28)).toBe('warn')
    expect(severityOf(yaw, 28, 'block')).toBe('block')
    expect(severityOf(yaw, 25, 'block')).toBe('warn')
    expect(severityOf(yaw, 19)).toBeUndefined()
    expect(severityOf(yaw, 19, 'warn')).toBe('warn')
    expect(severityOf(yaw, 16, 'warn')).toBeUndefined()
  })

  it('counts the limit itself as met', () => {
    expect(severityOf(yaw, 20)).toBeUndefined()
    expect(severityOf(limitOf('interEyeDistance'), 90)).toBe('warn')
    expect(severityOf(limitOf('interEyeDistance'), 89.9)).toBe('block')
  })
})

describe('judgeQuality', () => {
  it('names what is not met, and nothing else', () => {
    const findings = judgeQuality(
      report({ headPoseYaw: 3, interEyeDistance: 95, sharpness: 0.2, eyesVisible: 0.05 }),
      qualityThresholds.enrollment
    )
    expect(findings).toEqual([
      { component: 'interEyeDistance', side: 'least', severity: 'warn' },
      { component: 'sharpness', side: 'least', severity: 'block' },
      { component: 'eyesVisible', side: 'least', severity: 'block' }
    ])
  })

  it('porting trap 9: what could not be assessed is no finding', () => {
    expect(judgeQuality(report({ dynamicRange: undefined }), qualityThresholds.document)).toEqual([])
  })
})
