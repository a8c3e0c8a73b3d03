import { describe, expect, it } from 'vitest'
import {
  captureSettings,
  defaultCaptureSettings,
  publicSettings,
  defaultPublicSettings,
  refusedCamerasChange
} from '@shared/domain/station'
import { noSiteLimits } from '@shared/face/quality/site-limits'

const yaw = { component: 'headPoseYaw', side: 'most', severity: 'block', limit: 24 }
const accepts = (enrollment: unknown): boolean =>
  captureSettings.safeParse({
    ...defaultCaptureSettings,
    qualityLimits: { ...noSiteLimits, enrollment }
  }).success

describe('what the window may set about the capture', () => {
  it('are the defaults, and limits inside of their bounds', () => {
    expect(publicSettings.parse(defaultPublicSettings)).toEqual(defaultPublicSettings)
    expect(accepts([yaw])).toBe(true)
    expect(accepts([yaw, { ...yaw, severity: 'warn', limit: 10 }])).toBe(true)
  })

  it.each([
    ['a limit that lets everything pass', [{ ...yaw, limit: 90 }]],
    ['a limit that lets nobody pass', [{ ...yaw, limit: 0 }]],
    ['a limit that is no number', [{ ...yaw, limit: Number.NaN }]],
    ['a limit without end', [{ ...yaw, limit: Infinity }]],
    ['blocking by skin', [{ component: 'luminanceMean', side: 'least', severity: 'block', limit: 0.05 }]],
    ['a component that is not measured', [{ ...yaw, component: 'shoeSize' }]],
    ['a name that every object has', [{ ...yaw, component: 'constructor' }]],
    ['the other side of a component', [{ ...yaw, side: 'least' }]],
    ['two limits for one thing', [yaw, { ...yaw, limit: 25 }]],
    ['members that nobody knows', [{ ...yaw, enter: 5 }]],
    ['more limits than there are', Array.from({ length: 200 }, () => yaw)]
  ])('is not %s', (_, changes) => {
    expect(accepts(changes)).toBe(false)
  })
})

describe('the list of refused cameras', () => {
  it.each([
    ['none at all', {}],
    ['an empty one', { refused: [] }],
    ['words', { refused: ['obs', 'virtual camera'] }]
  ])('may be %s', (_, change) => {
    expect(refusedCamerasChange.safeParse(change).success).toBe(true)
  })

  it.each([
    ['longer than two hundred', { refused: Array.from({ length: 201 }, (_, at) => `camera ${at}`) }],
    ['of long labels', { refused: ['a'.repeat(61)] }],
    ['of empty labels', { refused: [' '] }],
    ['of labels with line breaks', { refused: ['obs\ncamera'] }],
    ['sent together with something else', { refused: [], allowed: ['OBS'] }]
  ])('is not %s', (_, change) => {
    expect(refusedCamerasChange.safeParse(change).success).toBe(false)
  })
})
