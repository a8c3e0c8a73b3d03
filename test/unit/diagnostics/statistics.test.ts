import { figuresOf, recentTasks } from '@renderer/diagnostics/long-tasks'
import {
  deliveredPerSecond,
  type LiveFigures,
  recordSample,
  type Sample
} from '@renderer/diagnostics/statistics'
import { statisticsRows } from '@renderer/diagnostics/statistics-rows'
import { isStatisticsShortcut } from '@renderer/diagnostics/statistics-shortcut'
import { en } from '@renderer/text/messages'
import { describe, expect, it } from 'vitest'

const words = en.diagnostics.statistics
const live: LiveFigures = {
  delivered: 90,
  fps: 24.26,
  analysisMs: 31.44,
  dropped: 7,
  firstHintMs: 412.4,
  hint: 'too-far',
  phase: 'adjusting'
}

describe('the live statistics', () => {
  it('tell the camera’s rate over the last three seconds', () => {
    let samples: readonly Sample[] = []
    expect(deliveredPerSecond(samples)).toBeUndefined()
    for (let at = 0; at <= 10_000; at += 500) {
      // Thirty a second, and none in the last second.
      samples = recordSample(samples, { at, delivered: Math.min(at, 9000) * 0.03 })
    }
    expect(samples.length).toBeLessThan(10)
    expect(deliveredPerSecond(samples)).toBe(20)
  })

  it('begin anew with another camera', () => {
    const one = recordSample([{ at: 0, delivered: 500 }], { at: 500, delivered: 3 })
    expect(one).toEqual([{ at: 500, delivered: 3 }])
    expect(deliveredPerSecond(one)).toBeUndefined()
  })

  it('have the same lines from the first moment on', () => {
    const names = (rows: ReturnType<typeof statisticsRows>): string[] => rows.map(({ name }) => name)
    const before = statisticsRows(
      { ...live, hint: undefined, firstHintMs: undefined },
      undefined,
      undefined,
      words
    )
    const after = statisticsRows(
      live,
      29.97,
      {
        longTasks: { count: 2, worstMs: 120.4 },
        memory: 43_210_000,
        stages: { 'face-to-shot': 1204.2, 'shot-to-card': 80 }
      },
      words
    )
    expect(names(before)).toEqual(names(after))
    expect(Object.fromEntries(after.map(({ name, value }) => [name, value]))).toMatchObject({
      Camera: '30.0 /s',
      Analysed: '24.3 /s',
      'Skipped frames': '7',
      Analysis: '31.4 ms',
      'First hint': '412 ms',
      'Face to shot': '1204 ms',
      'Ready to shot': '-',
      'Long tasks, 10 s': '2 (120 ms)',
      'Page memory': '43 MB',
      Hint: 'too-far'
    })
  })

  it('count long tasks of the last ten seconds', () => {
    const tasks = [
      { at: 0, took: 300 },
      { at: 8000, took: 80 },
      { at: 12_000, took: 60 }
    ]
    expect(figuresOf(recentTasks(tasks, 15_000))).toEqual({ count: 2, worstMs: 80 })
    expect(figuresOf([])).toEqual({ count: 0, worstMs: 0 })
  })

  it('come and go with Ctrl+Shift+D, and with no other keys', () => {
    const key = { ctrlKey: true, shiftKey: true, altKey: false, metaKey: false, repeat: false, code: 'KeyD' }
    expect(isStatisticsShortcut(key)).toBe(true)
    for (const change of [
      { ctrlKey: false },
      { shiftKey: false },
      { altKey: true },
      { metaKey: true },
      { repeat: true },
      { code: 'KeyS' }
    ]) {
      expect(isStatisticsShortcut({ ...key, ...change })).toBe(false)
    }
  })
})
