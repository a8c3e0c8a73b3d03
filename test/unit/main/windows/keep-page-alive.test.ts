import { keepPageAlive } from '@main/windows/keep-page-alive'
import { beforeEach, describe, expect, it } from 'vitest'
import { BrowserWindow, preventable } from '../../../support/electron-double'
import { manualClock } from '../../../support/manual-clock'
import { recordingLogger } from '../../../support/recording-logger'

const station = 'app://station/'
const maintenance = 'app://station/#maintenance=crashes'

type Window = Parameters<typeof keepPageAlive>[0]

describe('the page at the desk', () => {
  let window: BrowserWindow
  let clock: ReturnType<typeof manualClock>
  let page: ReturnType<typeof keepPageAlive>
  let logger: ReturnType<typeof recordingLogger>

  beforeEach(async () => {
    window = new BrowserWindow({})
    clock = manualClock()
    logger = recordingLogger()
    page = keepPageAlive(window as unknown as Window, { clock, logger })
    await window.loadURL(station)
    return () => window.destroy()
  })
  const crash = (): void => {
    window.webContents.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 139 })
    clock.advance(1000)
  }

  it('is loaded again after a crash', () => {
    crash()
    expect(window.loaded).toEqual([station, station])
    expect(logger.events).toEqual(['window-crashed'])
  })
  it('ends in Maintenance after several crashes in a row', () => {
    crash()
    crash()
    crash()
    expect(window.loaded).toEqual([station, station, station, maintenance])
  })
  it('is left alone when Maintenance crashes, too, until the station is started once more', () => {
    for (let times = 0; times < 10; times += 1) crash()
    expect(window.loaded).toHaveLength(4)
    page.startOver()
    expect(window.loaded.at(-1)).toBe(station)
    crash()
    expect(window.loaded.slice(4)).toEqual([station, station])
  })
  it('is not disturbed by a second start while it is well', () => {
    page.startOver()
    expect(window.loaded).toEqual([station])
  })
  it('is loaded again when it hangs and does not come round', () => {
    window.emit('unresponsive')
    clock.advance(9_000)
    expect(window.loaded).toEqual([station])
    clock.advance(3_000)
    expect(window.loaded).toEqual([station, station])
    expect(logger.events).toEqual(['window-hangs', 'window-crashed'])
  })
  it('is left alone when it comes round', () => {
    window.emit('unresponsive')
    clock.advance(9_000)
    window.emit('responsive')
    clock.advance(60_000)
    expect(window.loaded).toEqual([station])
  })
  it('ends in Maintenance when it hangs again and again', () => {
    for (let times = 0; times < 5; times += 1) {
      window.emit('unresponsive')
      clock.advance(11_000)
    }
    expect(window.loaded.slice(0, 4)).toEqual([station, station, station, maintenance])
    expect(window.loaded).toHaveLength(4)
  })
  it('is not loaded into a window that has been closed meanwhile', () => {
    window.webContents.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 1 })
    window.destroy()
    clock.advance(1000)
    expect(window.loaded).toEqual([station])
  })
})
