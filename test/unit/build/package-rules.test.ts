import { describe, expect, it } from 'vitest'
import { areaSizes, type MeasuredFile, packageProblems, requiredFiles } from '../../../build/package-rules'
import { sizeAreas } from '../../../build/size-budget'

const file = (path: string, bytes = 100): MeasuredFile => ({ path, bytes, sha256: path })
const models = ['face-detector.onnx']
const loaded = new Set(['index.js', 'face-engine.worker.js'])
const good: readonly MeasuredFile[] = [
  ...requiredFiles.map((path) => file(path)),
  file('resources/models/face-detector.onnx')
]
const problemsWith = (...more: readonly MeasuredFile[]): string[] =>
  packageProblems([...good, ...more], { models, loaded })

describe('the rules of the package', () => {
  it('find nothing wrong with what runs', () => {
    expect(problemsWith()).toEqual([])
  })

  it.each([
    ['out/main/index.js.map', 'source map'],
    ['out/renderer/assets/index-abc.js.map', 'source map'],
    ['node_modules/ws/index.js', 'not bundled'],
    ['src/main/index.ts', 'source code'],
    ['out/renderer/assets/app.test.js', 'a test'],
    ['resources/faces/one.jpg', 'a picture'],
    ['out/main/browser-host.js', 'browser host'],
    ['out/renderer/browser-bridge.js', 'browser host'],
    ['README.md', 'no area'],
    ['resources/models/another.onnx', 'not in resources/models.json']
  ])('find %s: %s', (path, words) => {
    expect(problemsWith(file(path)).join('\n')).toContain(words)
  })

  it.each(good.map(({ path }) => path))('miss %s', (path) => {
    const rest = good.filter((each) => each.path !== path)
    expect(packageProblems(rest, { models, loaded })).toContainEqual(`${path} is missing in the package.`)
  })

  it('find a chunk that nothing loads, and one that is loaded and not there', () => {
    expect(problemsWith(file('out/main/chunks/left-over.js'))).toEqual([
      'out/main/chunks/left-over.js is packed and nothing in the package loads it.'
    ])
    const more = new Set([...loaded, 'chunks/needed.js'])
    expect(packageProblems(good, { models, loaded: more })).toEqual([
      'out/main/chunks/needed.js is loaded and not packed.'
    ])
  })

  it('find a model that is packed twice', () => {
    const twice = { ...file('out/renderer/assets/model-abc.js', 400_000), sha256: 'same' }
    const detector = { ...file('resources/models/face-detector.onnx', 400_000), sha256: 'same' }
    const files = [...good.filter(({ path }) => path !== detector.path), detector, twice]
    expect(packageProblems(files, { models, loaded })).toEqual([
      'out/renderer/assets/model-abc.js is the same as resources/models/face-detector.onnx.'
    ])
  })

  it.each(sizeAreas.map(({ name, maxBytes }) => [name, maxBytes] as const))(
    'hold %s within its budget',
    (name, maxBytes) => {
      const area = sizeAreas.find((each) => each.name === name)
      const one = good.find(({ path }) => area?.matches.test(path)) ?? file('out/renderer/assets/x-1.js')
      const sample = { ...one, path: area?.matches.test(one.path) ? one.path : sampleOf(name) }
      const others = good.filter(({ path }) => path !== sample.path && !area?.matches.test(path))
      const sized = (bytes: number): string =>
        packageProblems([...others, { ...sample, bytes }], { models, loaded }).join('\n')
      expect(sized(maxBytes)).not.toContain(`${name}: `)
      expect(sized(maxBytes + 1)).toContain(`${name}: ${maxBytes + 1} bytes, and ${maxBytes} are allowed.`)
    }
  )

  it('hold the whole within its budget', () => {
    expect(problemsWith(file('package.json', 40_000_000)).join('\n')).toContain('The package has')
  })
})

it('adds up each area', () => {
  const page = areaSizes([file('out/renderer/assets/a-1.js', 5), file('out/renderer/assets/b-2.js', 7)])
  expect(page.find(({ name }) => name === 'page: scripts')).toMatchObject({ files: 2, bytes: 12 })
})

function sampleOf(area: string): string {
  const ends: Readonly<Record<string, string>> = {
    'page: scripts': 'js',
    'page: styles': 'css',
    'page: fonts': 'woff2'
  }
  return `out/renderer/assets/sample-1.${ends[area] ?? ''}`
}
