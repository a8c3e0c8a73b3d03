import type { Point } from '@shared/domain/analysis'
import { doubtAbout } from '@shared/face/tracking/doubts'
import { type ExpectedFace, expectFace } from '@shared/face/tracking/predicted-face'
import { createSceneSketch } from '@shared/face/tracking/scene-sketch'
import { typicalShape } from '@shared/face/tracking/typical-shape'
import { describe, expect, it } from 'vitest'
import { createRandom, paint } from '../../support/face-images'

const picture = { width: 640, height: 480 }

/** The typical face in a box of this side. */
function typicalFace(x: number, y: number, side: number, roll = 0): readonly Point[] {
  const angle = (roll * Math.PI) / 180
  return typicalShape.map((point) => {
    const across = (point.x - 0.5) * side
    const down = (point.y - 0.5) * side
    return {
      x: x + across * Math.cos(angle) - down * Math.sin(angle),
      y: y + across * Math.sin(angle) + down * Math.cos(angle)
    }
  })
}

const searched: ExpectedFace = expectFace(typicalFace(300, 240, 200))

describe('expectFace', () => {
  it.each([0, 25, -40, 90])(
    'gives the box that the typical face was drawn in, tilted by %d degrees',
    (roll) => {
      const expected = expectFace(typicalFace(300, 240, 200, roll))
      expect(Math.abs(expected.box.x + expected.box.width / 2 - 300)).toBeLessThan(6)
      expect(Math.abs(expected.box.y + expected.box.height / 2 - 240)).toBeLessThan(6)
      expect(Math.abs(expected.box.width - 200)).toBeLessThan(10)
      expect(Math.abs(expected.roll - roll)).toBeLessThan(1)
    }
  )
})

describe('doubtAbout', () => {
  it.each([
    ['the same place', typicalFace(300, 240, 200)],
    ['a little aside', typicalFace(312, 246, 200)],
    ['a little nearer', typicalFace(300, 240, 212)],
    ['a tilted head', typicalFace(300, 240, 200, 12)]
  ])('has none about a face at %s', (_, landmarks) => {
    expect(doubtAbout(searched, landmarks, picture)).toBeUndefined()
  })

  it.each([
    ['a face that shrinks, as on a wall', typicalFace(300, 240, 160), 'other-size'],
    ['a face that grows at once', typicalFace(300, 240, 240), 'other-size'],
    ['a face far from where it was', typicalFace(340, 240, 200), 'far-off']
  ])('is raised by %s', (_, landmarks, doubt) => {
    expect(doubtAbout(searched, landmarks, picture)).toBe(doubt)
  })

  it('is raised by points in no order of a face', () => {
    const random = createRandom(5)
    const shaken = typicalFace(300, 240, 200).map(({ x, y }, index) =>
      // The outermost ones stay, and with them the box.
      index < 17 ? { x, y } : { x: x + 60 * (random() - 0.5), y: y + 60 * (random() - 0.5) }
    )
    expect(doubtAbout(searched, shaken, picture)).toBe('odd-shape')
  })

  it.each([NaN, Infinity])('is raised by %d among the points', (value) => {
    const broken = typicalFace(300, 240, 200).map((point, index) =>
      index === 30 ? { x: value, y: 1 } : point
    )
    expect(doubtAbout(searched, broken, picture)).toBeDefined()
  })

  it('is raised by points that are all in one place', () => {
    const point = { x: 300, y: 240 }
    expect(
      doubtAbout(
        searched,
        typicalShape.map(() => point),
        picture
      )
    ).toBe('other-size')
  })

  it('is raised by a face that is leaving the picture', () => {
    const half = typicalFace(20, 240, 200)
    expect(doubtAbout(expectFace(half), half, picture)).toBe('leaving')
    const corner = typicalFace(70, 240, 200)
    expect(doubtAbout(expectFace(corner), corner, picture)).toBeUndefined()
  })
})

describe('the scene sketch', () => {
  const room = (shift = 0) => paint(320, 180, (x, y) => [128, 100 + 40 * Math.sin((x + shift) / 30), y])

  it('knows a picture again, with noise and another brightness', () => {
    const scene = createSceneSketch()
    const random = createRandom(3)
    scene.remember(room())
    expect(scene.differs(room())).toBe(false)
    const noisy = room()
    for (let at = 0; at < noisy.data.length; at++) noisy.data[at] = (noisy.data[at] ?? 0) + 30 * random()
    expect(scene.differs(noisy)).toBe(false)
  })

  it('tells another one', () => {
    const scene = createSceneSketch()
    scene.remember(room())
    expect(scene.differs(room(90))).toBe(true)
  })

  it('knows nothing at first, and after it has forgotten', () => {
    const scene = createSceneSketch()
    expect(scene.differs(room())).toBe(true)
    scene.remember(room())
    scene.forget()
    expect(scene.differs(room())).toBe(true)
  })
})
