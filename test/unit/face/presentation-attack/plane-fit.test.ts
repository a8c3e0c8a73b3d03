import type { Point } from '@shared/domain/analysis'
import { presentationLimits } from '@shared/face/presentation-attack/limits'
import { fitPlane, type PlaneFit } from '@shared/face/presentation-attack/plane-fit'
import { motionOf } from '@shared/face/presentation-attack/views'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../support/face-images'
import { landmarksOf, type Pose } from '../../../support/face-points'

const place: Pose = { eyeMidpoint: { x: 640, y: 300 }, interEyeDistance: 120 }
const frontal = landmarksOf(place)
const { parallax } = presentationLimits

function fitOf(from: readonly Point[], to: readonly Point[]): PlaneFit {
  const fit = fitPlane(from, to)
  if (!fit) throw new Error('the points are not degenerate')
  return fit
}

/** The points as they are seen on a picture that is held 10 inter-eye distances away, turned and moved. */
function onTurnedPicture(
  landmarks: readonly Point[],
  { yaw, pitch, roll = 0, scale = 1 }: { yaw: number; pitch: number; roll?: number; scale?: number }
): readonly Point[] {
  const [a, b, c] = [yaw, pitch, roll].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number]
  return landmarks.map((point) => {
    const x = (point.x - 640) / 120
    const y = (point.y - 300) / 120
    const across = x * Math.cos(a) + y * Math.sin(a) * Math.sin(b)
    const down = y * Math.cos(b)
    const away = 10 + x * Math.sin(a) - y * Math.cos(a) * Math.sin(b)
    const size = (scale * 1200) / away
    return {
      x: 500 + size * (across * Math.cos(c) - down * Math.sin(c)),
      y: 350 + size * (across * Math.sin(c) + down * Math.cos(c))
    }
  })
}

/** As far as two runs of the landmark model on one face are apart: 2 % of the inter-eye distance. */
function noisy(landmarks: readonly Point[], random: () => number, interEyeDistance = 120): readonly Point[] {
  const off = (): number => (random() + random() - 1) * 0.04 * interEyeDistance
  return landmarks.map(({ x, y }) => ({ x: x + off(), y: y + off() }))
}

describe('fitPlane', () => {
  it('leaves next to nothing of a plane that is moved by random homographies', () => {
    const random = createRandom(11)
    for (let round = 0; round < 200; round++) {
      const photo = landmarksOf({ ...place, yaw: random() * 40 - 20, pitch: random() * 20 - 10 })
      const held = {
        yaw: random() * 90 - 45,
        pitch: random() * 60 - 30,
        roll: random() * 90 - 45,
        scale: 0.5 + random()
      }
      const fit = fitOf(photo, onTurnedPicture(photo, held))
      expect(fit.planeResidual).toBeLessThan(0.01)
      expect(fit.depthMotion).toBeLessThan(0.05)
      expect(motionOf(fit, parallax)).not.toBe('head')
    }
  })

  it('reads the sine of the turn from a head, and leaves a residual that a plane does not have', () => {
    for (const turn of [-25, -12, 12, 25]) {
      for (const pose of [{ yaw: turn }, { pitch: turn }]) {
        const fit = fitOf(frontal, landmarksOf({ ...place, ...pose }))
        expect(fit.depthMotion).toBeCloseTo(Math.abs(Math.sin((turn * Math.PI) / 180)), 6)
        expect(fit.foreshortening).toBeCloseTo(Math.abs(turn), 6)
        expect(fit.planeResidual).toBeGreaterThan(0.025)
        expect(fit.headResidual).toBeLessThan(1e-6)
        expect(motionOf(fit, parallax)).toBe('head')
      }
    }
  })

  it('does not count a face that comes nearer, moves or tilts as turned', () => {
    const moved = landmarksOf({ eyeMidpoint: { x: 100, y: 700 }, interEyeDistance: 200, roll: 30 })
    const fit = fitOf(frontal, moved)
    expect(fit.depthMotion).toBeLessThan(1e-6)
    expect(fit.foreshortening).toBeLessThan(0.01)
    expect(motionOf(fit, parallax)).toBe('none')
  })

  it('does not change with the mouth: speech is no depth', () => {
    const speaking = frontal.map((point, at) =>
      at === 8 || at >= 48 ? { ...point, y: point.y + 30 } : point
    )
    expect(fitOf(frontal, speaking).depthMotion).toBeLessThan(1e-6)
  })

  it('has no answer for points in one place or on a line', () => {
    const inOnePlace = frontal.map(() => ({ x: 5, y: 5 }))
    const onALine = frontal.map((_, at) => ({ x: at, y: 2 * at }))
    expect(fitPlane(inOnePlace, frontal)).toBeUndefined()
    expect(fitPlane(onALine, frontal)).toBeUndefined()
    expect(fitPlane(frontal, inOnePlace)).toBeUndefined()
  })
})

describe('with the noise of real landmarks', () => {
  const random = createRandom(23)
  const rounds = Array.from({ length: 100 }, (_, round) => round)
  const motions = (from: readonly Point[], to: readonly Point[]) =>
    rounds.map(() => motionOf(fitOf(noisy(from, random), noisy(to, random)), parallax))
  const share = (found: readonly string[], wanted: string): number =>
    found.filter((motion) => motion === wanted).length / found.length

  it('a picture turned by 35 degrees is a plane and never a head', () => {
    for (const turn of [
      { yaw: 35, pitch: 0 },
      { yaw: -35, pitch: 5 },
      { yaw: 0, pitch: 35 }
    ]) {
      const found = motions(frontal, onTurnedPicture(frontal, turn))
      expect(found).not.toContain('head')
      expect(share(found, 'plane')).toBeGreaterThan(0.8)
    }
  })

  it('a picture of a turned head is a plane too', () => {
    const turned = landmarksOf({ ...place, yaw: 25 })
    const found = motions(turned, onTurnedPicture(turned, { yaw: 35, pitch: 0 }))
    expect(found).not.toContain('head')
  })

  it('a head turned by 15 degrees is a head and never a plane', () => {
    for (const pose of [{ yaw: 15 }, { yaw: -15 }, { pitch: 15 }, { yaw: 11, pitch: -11 }]) {
      const found = motions(frontal, landmarksOf({ ...place, ...pose }))
      expect(found).not.toContain('plane')
      expect(share(found, 'head')).toBeGreaterThan(0.95)
    }
  })

  it('a face that stands still is no evidence', () => {
    const found = motions(frontal, frontal)
    expect(new Set(found)).toEqual(new Set(['none']))
  })
})
