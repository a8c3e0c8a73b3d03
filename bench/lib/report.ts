import { engineNames, engineTitles, type EngineName } from './engines'
import { megabytes, milliseconds, signedPercent, table } from './markdown'
import type { Results } from './results'
import type { Ratio, Summary } from './statistics'

/** The results for people, as Markdown. */
export function reportOf(results: Results): string {
  return [
    '# Benchmark',
    intro(results),
    '## At a glance',
    glance(results),
    '## Speed',
    speed(results),
    '## Accuracy',
    accuracy(results),
    '## The station with a camera',
    camera(results),
    '## Memory',
    memory(results),
    '## Method',
    method
  ].join('\n\n')
}

function intro({ run, date, machine, labelledAre }: Results): string {
  const { cores, memoryGigabytes, platform, browser, loadBefore } = machine
  const kind = run === 'full' ? '`npm run bench`' : '`npm run bench -- --short` (too short to rely on)'
  return (
    `Written by ${kind} on ${date}: ${browser} without a window on ${platform} with ${cores} processor cores and ` +
    `${memoryGigabytes} GB of memory, busy with a load of ${loadBefore.toFixed(1)} before. All programs run on one WebAssembly thread. Labelled pictures: ${labelledAre}.`
  )
}

function glance(results: Results): string {
  const { speed } = results
  return table(
    ['', 'measured', 'wanted'],
    [
      ['One frame, against `human`', ratio(speed.ratios.human), 'at most 0.25'],
      ['One frame, against face-api', ratio(speed.ratios.faceApi), 'at most 0.20'],
      ['Full analysis of a shot, against `human`', ratio(speed.shotToHuman), 'at most 1.50'],
      ['Analysed frames per second, 30 fps camera', results.framesPerSecond.toFixed(1), 'at least 25'],
      ['Longest task of the main thread', milliseconds(results.camera.mainThread.longestMs), 'at most 50 ms'],
      ['Face counts right', `${results.faceCountsRight} of ${results.faceCountsOf}`, countsWanted(results)],
      ['Growth of the JavaScript heap', signedPercent(results.heapGrowthPercent), 'under 5 %'],
      ['Growth of the WebAssembly memory', signedPercent(results.wasmGrowthPercent), 'under 5 %']
    ]
  )
}

function countsWanted({ faceCountsOf }: Results): string {
  return faceCountsOf === 195 ? 'at least 192' : '-'
}

function speed({ speed: measured, firstResult }: Results): string {
  const times = table(
    ['', 'one frame', 'first of a scene', 'the frames after', 'first result after opening'],
    engineNames.map((name) => [
      engineTitles[name],
      spread(measured.frames[name]),
      milliseconds(measured.firstFrames[name].median),
      milliseconds(measured.laterFrames[name].median),
      milliseconds(firstResult[name])
    ])
  )
  const ratios = table(
    ['Enroll Station against', 'ratio of medians (lowest and highest of the rounds)'],
    [
      [engineTitles.human, ratio(measured.ratios.human)],
      [engineTitles.humanTracking, ratio(measured.ratios.humanTracking)],
      [engineTitles.faceApi, ratio(measured.ratios.faceApi)]
    ]
  )
  return [
    times,
    ratios,
    `Medians, for a frame with the middle half in brackets, over ${measured.frames.station.count} frames each. A full ` +
      `analysis of a candidate shot takes ${spread(measured.shot)}, its JPEG included; encoding that alone takes ` +
      `${milliseconds(measured.shotJpeg.median)}, beside the analysis. ${measured.leftOut} further frames are left out for everybody, because ` +
      `somebody missed the face, which is quicker than finding it: ${missed(measured)}.`
  ].join('\n\n')
}

function missed({ missed: times }: Results['speed']): string {
  return engineNames.map((name) => `${shortTitles[name]} ${times[name]}`).join(', ')
}

function accuracy({ accuracy: { counts, groups, files, landmarks } }: Results): string {
  const share = (part: number, of: number): string => `${part} of ${of}`
  const seen = table(
    ['', 'right face count', 'faces found', 'false alarms'],
    [
      ...engineNames.map((name) => row(engineTitles[name], counts[name])),
      row('Enroll Station, picked as files', files)
    ]
  )
  const byGroup = table(
    ['right face count in', ...engineNames.map((name) => shortTitles[name])],
    groups.map(({ group, pictures, right }) => [
      `${group} (${pictures})`,
      ...engineNames.map((name) => String(right[name]))
    ])
  )
  return [seen, byGroup, agreement(landmarks)].join('\n\n')

  function row(title: string, summary: typeof files): string[] {
    return [
      title,
      share(summary.right, summary.pictures),
      share(summary.foundFaces, summary.labelledFaces),
      share(summary.falseAlarms, summary.picturesWithoutFace)
    ]
  }
}

function agreement({ faces, median, ninetiethPercentile }: Results['accuracy']['landmarks']): string {
  if (faces === 0) return 'There is no face that both the station and face-api have 68 points of.'
  return (
    `The 68 points of the station and of face-api, on ${faces} faces that both have: normalised mean error ` +
    `${median.toFixed(3)} in the middle, ${ninetiethPercentile.toFixed(3)} at nine in ten, in distances of the outer eye ` +
    'corners. Neither is the truth; it shows that they mean the same places.'
  )
}

const shortTitles: Readonly<Record<EngineName, string>> = {
  station: 'station',
  human: '`human`',
  humanTracking: '`human`, tracking',
  faceApi: 'face-api'
}

function camera({ camera: measured }: Results): string {
  const { mainThread } = measured
  return table(
    ['1280x720 at 30 frames a second', ''],
    [
      ['Analysed frames per second, median', measured.framesPerSecond.toFixed(1)],
      ['The same, lowest reading', measured.lowestFramesPerSecond.toFixed(1)],
      ['From frame to answer, median', milliseconds(measured.analysisMilliseconds)],
      ['First hint after opening the screen', milliseconds(measured.firstHintMilliseconds)],
      ['Longest task of the main thread in 5 s', milliseconds(mainThread.longestMs)],
      ['Tasks over 50 ms', `${mainThread.over50Ms} of ${mainThread.count}`]
    ]
  )
}

function memory({ memory: measured }: Results): string {
  const { first, last } = measured
  const line = (title: string, before: number, after: number, growth: number): string[] => [
    title,
    megabytes(before),
    megabytes(after),
    signedPercent(growth)
  ]
  return [
    table(
      ['after garbage collection', 'warmed up', 'at the end', 'growth'],
      [
        line('JavaScript heap, page and worker', first.heap, last.heap, measured.heapGrowthPercent),
        line('Memory of their arrays', first.arrays, last.arrays, measured.arraysGrowthPercent),
        line('WebAssembly memory', first.wasm, last.wasm, measured.wasmGrowthPercent)
      ]
    ),
    `${measured.frames} frames (${measured.framesWithFace} with a face) and ${measured.shots} shots in ` +
      `${measured.seconds.toFixed(0)} s after a warm-up, as fast as the worker takes them; ten minutes of a camera are 18,000 frames. The ` +
      'arrays include those of the benchmark itself.'
  ].join('\n\n')
}

function spread({ median, lowerQuartile, upperQuartile }: Summary): string {
  return `${milliseconds(median)} (${lowerQuartile.toFixed(1)} to ${upperQuartile.toFixed(1)})`
}

function ratio({ value, lowest, highest }: Ratio): string {
  return `${value.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})`
}

const method = `All programs run in one browser, on the same decoded pixels, and nothing else runs while one is timed. Seven
pictures of one person each, 1280x720 pixels, are shown as short pieces of video in which the person sways; every frame
goes to all programs in turn, and the turn rotates. The station is its own analysis worker, asked as the capture screen
asks it, so its times include the way to the worker and back. The others run in frames of the page, \`human\` with its
detector and face mesh only and face-api with the tiny detector at 320 pixels and the 68 points, both on the WebAssembly
backend with SIMD; what either would do besides is switched off. The first pass over all pictures is not counted. Where a
face count is asked for, all programs, freshly opened, look for all faces; the station begins anew with every picture. "Picked as files" is
what the station counts when a person picks the picture. The memory is read over the DevTools protocol. The camera's figures come from the real station in a browser
with a fake camera. The script and its lists of pictures and packages are in [bench](.).
`
