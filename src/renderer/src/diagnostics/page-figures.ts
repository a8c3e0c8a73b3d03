import type { CaptureMeasure } from '../capture/user-timing'
import { watchLongTasks } from './long-tasks'
import type { PageFigures } from './statistics'

const measures: readonly CaptureMeasure[] = ['face-to-shot', 'good-frame-to-shot', 'shot-to-card']

/** Watches the page as a whole, until stopped. */
export function watchPage(): { readonly read: () => PageFigures; readonly stop: () => void } {
  const tasks = watchLongTasks(() => performance.now())
  return {
    read: () => ({
      longTasks: tasks.read(),
      memory: usedMemory(performance),
      stages: Object.fromEntries(
        measures.flatMap((name) => {
          const [entry] = performance.getEntriesByName(name, 'measure')
          return entry === undefined ? [] : [[name, entry.duration] as const]
        })
      )
    }),
    stop: tasks.stop
  }
}

/** `performance.memory` is Chromium's own; not in a standard. */
function usedMemory(performance: object): number | undefined {
  if (!('memory' in performance)) return undefined
  const { memory } = performance
  if (typeof memory !== 'object' || memory === null || !('usedJSHeapSize' in memory)) return undefined
  return typeof memory.usedJSHeapSize === 'number' ? memory.usedJSHeapSize : undefined
}
