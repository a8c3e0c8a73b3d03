import type { Point } from '@shared/domain/analysis'
import { describe, expect, it } from 'vitest'
import { evaluateAccuracy, type SeenPicture } from '../../../bench/lib/accuracy'
import { engineNames, perEngine } from '../../../bench/lib/engines'
import { summarizeCounts } from '../../../bench/lib/face-counts'
import { evaluateRounds, type RoundTimings, type Timing } from '../../../bench/lib/speed'

/** One frame in front of everybody: the station takes 2 ms, the others 10, 8 and 20. */
const cost = { station: 2, human: 10, humanTracking: 8, faceApi: 20 }
const frameAt = (frame: number, change: Partial<Timing> = {}): Timing[] =>
  engineNames.map((engine) => ({ engine, frame, milliseconds: cost[engine], found: true, ...change }))
const round = (timings: readonly Timing[]): RoundTimings => ({
  timings,
  shots: [{ milliseconds: 15, jpegMilliseconds: 5 }]
})

describe('the times of the rounds', () => {
  it('become medians and ratios against each peer', () => {
    const speed = evaluateRounds([round([...frameAt(0), ...frameAt(1)]), round(frameAt(0))])
    expect(speed.frames.station).toMatchObject({ median: 2, count: 3 })
    expect(speed.ratios.human.value).toBeCloseTo(0.2)
    expect(speed.ratios.humanTracking.value).toBeCloseTo(0.25)
    expect(speed.ratios.faceApi.value).toBeCloseTo(0.1)
    expect(speed.shotToHuman.value).toBeCloseTo(1.5)
    expect(speed.shotJpeg.median).toBe(5)
    expect(speed.leftOut).toBe(0)
  })

  it('keep the first frame of a scene apart from those after it', () => {
    const speed = evaluateRounds([round([...frameAt(0), ...frameAt(1, { milliseconds: 1 })])])
    expect(speed.firstFrames.station).toMatchObject({ median: 2, count: 1 })
    expect(speed.laterFrames.station).toMatchObject({ median: 1, count: 1 })
  })

  it('leave out a frame for everybody when one missed the face', () => {
    const missed = frameAt(1).map((timing) =>
      timing.engine === 'faceApi' ? { ...timing, milliseconds: 0, found: false } : timing
    )
    const speed = evaluateRounds([round([...frameAt(0), ...missed])])
    expect(speed.frames.station.count).toBe(1)
    expect(speed.frames.faceApi.median).toBe(20)
    expect(speed.leftOut).toBe(1)
    expect(speed.missed).toEqual({ station: 0, human: 0, humanTracking: 0, faceApi: 1 })
  })
})

describe('the face counts', () => {
  it('count exact hits, faces found, and alarms where nobody is', () => {
    const counts = [
      { labelled: 1, seen: 1 },
      { labelled: 4, seen: 3 },
      { labelled: 1, seen: 2 },
      { labelled: 0, seen: 0 },
      { labelled: 0, seen: 2 }
    ]
    expect(summarizeCounts(counts)).toEqual({
      pictures: 5,
      right: 2,
      labelledFaces: 6,
      foundFaces: 5,
      picturesWithoutFace: 2,
      falseAlarms: 1
    })
  })
})

describe('the accuracy', () => {
  const points = (left: number): Point[] =>
    Array.from({ length: 68 }, (_, index) => ({ x: left + ((index * 37) % 100), y: (index * 53) % 90 }))
  const picture = (group: string, faces: number, station: Point[][], faceApi: Point[][]): SeenPicture => ({
    group,
    faces,
    sightings: perEngine((name) => {
      const landmarks = name === 'station' ? station : name === 'faceApi' ? faceApi : []
      return { faces: landmarks.length, landmarks }
    }),
    inFile: faces
  })

  it('compares points only where both mean the same face', () => {
    const { landmarks } = evaluateAccuracy([
      picture('people', 1, [points(0)], [points(0)]),
      picture('people', 1, [points(0)], [points(500)]),
      picture('people', 1, [points(0)], []),
      picture('nonface', 0, [points(0)], [points(0)])
    ])
    expect(landmarks).toEqual({ faces: 1, median: 0, ninetiethPercentile: 0 })
  })

  it('takes the face that overlaps most', () => {
    const { landmarks } = evaluateAccuracy([picture('hard', 2, [points(0)], [points(30), points(1)])])
    expect(landmarks.faces).toBe(1)
    expect(landmarks.median).toBeLessThan(0.05)
  })

  it('lists right counts by group, and apart those of files', () => {
    const accuracy = evaluateAccuracy([
      picture('people', 1, [points(0)], []),
      picture('nonface', 0, [], [points(0)])
    ])
    expect(accuracy.groups.map(({ group, right }) => [group, right.station, right.faceApi])).toEqual([
      ['people', 1, 0],
      ['nonface', 1, 0]
    ])
    expect(accuracy.files.right).toBe(2)
  })
})
