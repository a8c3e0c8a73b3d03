import { type Display, isReachable, placeWindow, rememberPlace } from '@main/kiosk/window-place'
import { describe, expect, it } from 'vitest'

const screen = (id: number, x: number, y: number, width: number, height: number): Display => ({
  id,
  bounds: { x, y, width, height },
  workArea: { x, y, width, height: height - 40 }
})
const left = screen(1, 0, 0, 1920, 1080)
const right = screen(2, 1920, 0, 1920, 1080)
const stood = rememberPlace({ x: 2020, y: 50, width: 1000, height: 700 }, right, false)

describe('where the window goes', () => {
  it('is the middle of the primary screen at first, as large as usual', () => {
    expect(placeWindow(undefined, [left, right])).toEqual({
      display: left,
      bounds: { x: 320, y: 120, width: 1280, height: 800 },
      isMaximized: false
    })
  })
  it('is smaller on a small screen', () => {
    const small = screen(1, 0, 0, 1024, 768)
    expect(placeWindow(undefined, [small]).bounds).toEqual({ x: 0, y: 0, width: 1024, height: 728 })
  })
  it('is where it stood', () => {
    expect(placeWindow(stood, [left, right])).toEqual({
      display: right,
      bounds: { x: 2020, y: 50, width: 1000, height: 700 },
      isMaximized: false
    })
  })
  it('is the same screen when that one stands elsewhere now', () => {
    const below = screen(2, 0, 1080, 1920, 1080)
    expect(placeWindow(stood, [left, below]).bounds).toMatchObject({ x: 100, y: 1130 })
  })
  it('is the same screen when only its number has changed', () => {
    expect(placeWindow(stood, [left, { ...right, id: 77 }])).toMatchObject({
      display: { id: 77 },
      bounds: { x: 2020 }
    })
  })
  it('is the middle of the primary screen when the other one has gone', () => {
    expect(placeWindow(stood, [left])).toMatchObject({
      display: left,
      bounds: { x: 460, y: 170, width: 1000, height: 700 }
    })
  })
  it('lies inside a screen that was turned', () => {
    const turned = screen(2, 1920, 0, 1080, 1920)
    const wide = rememberPlace({ x: 2400, y: 300, width: 1400, height: 700 }, right, false)
    const { bounds } = placeWindow(wide, [left, turned])
    expect(bounds).toEqual({ x: 1920, y: 300, width: 1080, height: 700 })
  })
  it('lies inside the screen also where it once hung over its edge', () => {
    const hung = rememberPlace({ x: 3800, y: -200, width: 1000, height: 700 }, right, false)
    expect(placeWindow(hung, [left, right]).bounds).toEqual({ x: 2840, y: 0, width: 1000, height: 700 })
  })
  it('stays maximized', () => {
    expect(placeWindow({ ...stood, isMaximized: true }, [left, right]).isMaximized).toBe(true)
  })
})

describe('a window that somebody can get hold of', () => {
  const at = (x: number, y: number) => ({ x, y, width: 1000, height: 700 })
  it.each([
    ['inside', at(100, 100), true],
    ['half over the right edge', at(1400, 100), true],
    ['on a screen that has gone', at(2100, 100), false],
    ['with its title above the screen', at(100, -30), false],
    ['with its title under the task bar', at(100, 1030), false]
  ])('%s', (_, bounds, expected) => {
    expect(isReachable(bounds, [left])).toBe(expected)
  })
})
