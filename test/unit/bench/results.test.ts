import { describe, expect, it } from 'vitest'
import { evaluateAccuracy } from '../../../bench/lib/accuracy'
import { engineNames, perEngine } from '../../../bench/lib/engines'
import { reportOf } from '../../../bench/lib/report'
import { type Measurements, resultsOf, toJson } from '../../../bench/lib/results'
import { evaluateRounds } from '../../../bench/lib/speed'

const cost = { station: 2, human: 10, humanTracking: 8, faceApi: 20 }
const sample = { heap: 4_000_000, arrays: 9_000_000, wasm: 16_000_000 }
const nobody = { faces: 0, landmarks: [] }

const measured: Measurements = {
  run: 'full',
  date: '2020-02-29',
  machine: {
    cores: 2,
    memoryGigabytes: 8,
    platform: 'linux x64',
    browser: 'Chromium 1.2.3',
    loadBefore: 1.5
  },
  labelledAre: 'two pictures',
  speed: evaluateRounds([
    {
      timings: [0, 1].flatMap((frame) =>
        engineNames.map((engine) => ({ engine, frame, milliseconds: cost[engine], found: true }))
      ),
      shots: [{ milliseconds: 15, jpegMilliseconds: 5 }]
    }
  ]),
  firstResult: perEngine(() => 500),
  accuracy: evaluateAccuracy([
    { group: 'people', faces: 1, sightings: perEngine(() => ({ faces: 1, landmarks: [] })), inFile: 1 },
    { group: 'people', faces: 1, sightings: perEngine(() => nobody), inFile: 0 }
  ]),
  memory: {
    frames: 20_000,
    framesWithFace: 19_990,
    shots: 20,
    seconds: 200,
    first: sample,
    last: { ...sample, heap: 4_100_000 },
    heapGrowthPercent: 2.5,
    arraysGrowthPercent: 0,
    wasmGrowthPercent: 0
  },
  camera: {
    framesPerSecond: 29.94,
    lowestFramesPerSecond: 28,
    analysisMilliseconds: 11,
    firstHintMilliseconds: 900,
    mainThread: { count: 100, longestMs: 20, over50Ms: 0 }
  }
}

describe('the results of the benchmark', () => {
  it('begin with the figures that programs read', () => {
    const read: unknown = JSON.parse(toJson(resultsOf(measured)))
    expect(read).toMatchObject({
      ratioToHuman: 0.2,
      ratioToFaceApi: 0.1,
      shotRatioToHuman: 1.5,
      framesPerSecond: 29.94,
      faceCountsRight: 1,
      faceCountsOf: 2,
      heapGrowthPercent: 2.5,
      wasmGrowthPercent: 0,
      machine: { cores: 2 }
    })
  })

  it('are rounded, since more digits would be noise', () => {
    const results = { ...resultsOf(measured), ratioToHuman: 1 / 3 }
    expect(toJson(results)).toContain('"ratioToHuman": 0.3333,')
  })

  it('are told to people with what was wanted beside what was measured', () => {
    const report = reportOf(resultsOf(measured))
    expect(report).toContain('| One frame, against `human` | 0.20 (0.20 to 0.20) | at most 0.25 |')
    expect(report).toContain('| Growth of the JavaScript heap | +2.5 % | under 5 % |')
    expect(report).toContain('Chromium 1.2.3 without a window on linux x64 with 2 processor cores')
    expect(report).not.toMatch(/undefined|NaN|\[object/)
  })

  it('say of a short run that it is one', () => {
    expect(reportOf(resultsOf({ ...measured, run: 'short' }))).toContain('too short to rely on')
  })
})
