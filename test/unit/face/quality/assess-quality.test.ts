import type { PixelImage } from '@shared/face/pixel-image'
import { assessQuality, type QualityInput } from '@shared/face/quality/assess-quality'
import { components, isComponentId } from '@shared/face/quality/components'
import { createQualityBuffers } from '@shared/face/quality/quality-buffers'
import { describe, expect, it } from 'vitest'
import { createRandom, paint } from '../../../support/face-images'
import { landmarksOf } from '../../../support/face-points'

const landmarks = landmarksOf({ eyeMidpoint: { x: 320, y: 200 }, interEyeDistance: 100, roll: 4, yaw: 9 })
const faces = [{ box: { x: 200, y: 120, width: 240, height: 240 }, score: 0.9 }]
const random = createRandom(31)
const scene = paint(640, 480, (x, y) => [
  130 + 50 * Math.sin(x / 20) + random() * 9,
  100 + 30 * Math.cos(y / 25),
  90
])
const input: QualityInput = { image: scene, faces, landmarks }

describe('assessQuality', () => {
  it('measures on a frame exactly what the table puts on frames', () => {
    const { results, effort } = assessQuality(input, 'frame', createQualityBuffers())
    const expected = Object.entries(components).filter(([, component]) => component.effort === 'frame')
    expect(effort).toBe('frame')
    expect(Object.keys(results).toSorted()).toEqual(expected.map(([id]) => id).toSorted())
  })

  it('measures on a shot all components when the eyes were judged, and all but them when not', () => {
    const judged = { ...input, openEyes: { left: 0.2, right: 0.9 } }
    const { results } = assessQuality(judged, 'shot', createQualityBuffers())
    expect(Object.keys(results).toSorted()).toEqual(Object.keys(components).toSorted())
    expect(results.eyesVisible).toMatchObject({ native: 0.9, quality: 90, tier: 'own' })
    expect(assessQuality(input, 'shot', createQualityBuffers()).results.eyesVisible).toBeUndefined()
  })

  it('gives the same numbers with used buffers as with fresh ones', () => {
    const buffers = createQualityBuffers()
    const first = assessQuality(input, 'shot', buffers)
    const otherImage: PixelImage = paint(300, 300, () => [255, 255, 255])
    const otherFace = landmarksOf({ eyeMidpoint: { x: 150, y: 100 }, interEyeDistance: 50 })
    assessQuality({ image: otherImage, faces, landmarks: otherFace }, 'shot', buffers)
    expect(assessQuality(input, 'shot', buffers)).toEqual(first)
  })

  it('takes the light over from a moment ago, and measures everything else', () => {
    const before = assessQuality(input, 'frame', createQualityBuffers())
    const dark = { ...input, image: paint(640, 480, (x) => [x % 3, 1, 2]) }
    const measured = assessQuality(dark, 'frame', createQualityBuffers())
    const reused = assessQuality({ ...dark, lightFrom: before }, 'frame', createQualityBuffers())
    expect(Object.keys(reused.results).toSorted()).toEqual(Object.keys(measured.results).toSorted())
    const differing = Object.keys(components).filter(
      (id) => isComponentId(id) && reused.results[id]?.native !== measured.results[id]?.native
    )
    expect(differing).toEqual(expect.arrayContaining(['luminanceMean', 'dynamicRange', 'mouthVisible']))
    expect(differing).not.toContain('sharpness')
    for (const id of differing.filter(isComponentId)) {
      expect(reused.results[id], id).toEqual(before.results[id])
    }
  })

  it('takes a pose from elsewhere when it is given one', () => {
    const pose = { yaw: 60, pitch: 0, roll: 0 }
    const { results } = assessQuality({ ...input, pose }, 'frame', createQualityBuffers())
    expect(results.headPoseYaw?.native).toBe(60)
    expect(results.headPoseYaw?.quality).toBe(25)
    expect(results.interEyeDistance?.native).toBeGreaterThan(180)
  })

  it('says what degenerate landmarks do not let it assess, and throws nothing', () => {
    const point = Array.from({ length: 68 }, () => ({ x: 50, y: 50 }))
    const { results } = assessQuality({ ...input, landmarks: point }, 'shot', createQualityBuffers())
    for (const id of ['luminanceMean', 'sharpness', 'naturalColour', 'mouthVisible', 'eyesOpen'] as const) {
      expect(results[id]).toMatchObject({ native: undefined, quality: undefined })
    }
  })

  it('porting trap 4: a mirrored picture keeps everything but the side', () => {
    const mirrored = paint(640, 480, (x, y) => {
      const at = (y * 640 + (639 - x)) * 4
      return [scene.data[at]!, scene.data[at + 1]!, scene.data[at + 2]!]
    })
    const flipped = landmarksOf({
      eyeMidpoint: { x: 320, y: 200 },
      interEyeDistance: 100,
      roll: -4,
      yaw: -9
    })
    const seen = assessQuality(input, 'shot', createQualityBuffers()).results
    const inMirror = assessQuality(
      { image: mirrored, faces, landmarks: flipped },
      'shot',
      createQualityBuffers()
    ).results
    expect(inMirror.headPoseYaw?.native).toBeCloseTo(-(seen.headPoseYaw?.native ?? 0), 6)
    expect(inMirror.headPoseRoll?.native).toBeCloseTo(-(seen.headPoseRoll?.native ?? 0), 6)
    expect(inMirror.leftwardCrop?.native).toBeCloseTo(seen.rightwardCrop?.native ?? 0, 6)
    for (const id of ['luminanceMean', 'dynamicRange', 'sharpness', 'illuminationUniformity'] as const) {
      expect(inMirror[id]?.native).toBeCloseTo(seen[id]?.native ?? 0, 1)
    }
    expect(inMirror.interEyeDistance?.native).toBeCloseTo(seen.interEyeDistance?.native ?? 0, 6)
  })
})
