import { describe, expect, it } from 'vitest'
import { assetsLike, assetsOf, bytesOf, bytesOfPage, initialAssets } from './built-page'
import { sizeBudget } from './size-budget'

const initial = initialAssets()
const scripts = /\.js$/
const styles = /\.css$/
const ofKind = (names: Iterable<string>, kind: RegExp): string[] =>
  [...names].filter((name) => kind.test(name))

/** A budget that is far from what is used guards nothing. */
function expectWithin(bytes: number, budget: number): void {
  expect(bytes).toBeLessThanOrEqual(budget)
  expect(bytes, 'the budget is more than half as large again: lower it').toBeGreaterThan(budget / 1.5)
}

describe('the size of the built page', () => {
  it('lets home wait for few scripts and styles', () => {
    expectWithin(bytesOf(ofKind(initial, scripts)), sizeBudget.initialScripts)
    expectWithin(bytesOf(ofKind(initial, styles)), sizeBudget.initialStyles)
  })

  it.each(Object.entries(sizeBudget.laterScreens))('loads %s when it is wanted', (screen, budget) => {
    const own = [...assetsOf(screen)].filter((name) => !initial.has(name))
    expect(own).toContainEqual(expect.stringMatching(new RegExp(`^${screen}-.+\\.js$`)))
    expectWithin(bytesOf(own), budget)
  })

  it('has one worker, which holds neither a model nor the runtime', () => {
    const workers = assetsLike(/worker-[\w-]+\.js$/)
    expect(workers).toHaveLength(1)
    expectWithin(bytesOf(workers), sizeBudget.worker)
    expect(assetsLike(/\.(onnx|wasm)$/)).toEqual([])
  })

  it('stays within what all scripts, styles and fonts may take', () => {
    expectWithin(bytesOf(assetsLike(scripts)), sizeBudget.allScripts)
    expectWithin(bytesOf(assetsLike(styles)), sizeBudget.allStyles)
    expectWithin(bytesOf(assetsLike(/\.woff2$/)), sizeBudget.fonts)
    expectWithin(bytesOfPage(), sizeBudget.page)
  })

  it('has no source maps', () => {
    expect(assetsLike(/\.map$/)).toEqual([])
  })
})
