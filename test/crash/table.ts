import { faultPointsOf } from './scenario'
import type { RunReport } from './verdict'

/** Fault point x runs x lost x doubled. A run counts under each of its faults. */
export function crashTable(reports: readonly RunReport[]): string {
  const rows = new Map<string, { runs: number; lost: number; doubled: number; asked: number }>()
  for (const { scenario, lost, doubled, questions } of reports) {
    for (const point of [...faultPointsOf(scenario), 'all']) {
      const row = rows.get(point) ?? { runs: 0, lost: 0, doubled: 0, asked: 0 }
      rows.set(point, {
        runs: row.runs + 1,
        lost: row.lost + lost,
        doubled: row.doubled + doubled,
        asked: row.asked + questions
      })
    }
  }
  const last = (name: string): number => (name === 'all' ? 1 : 0)
  const names = [...rows.keys()].sort((a, b) => last(a) - last(b) || a.localeCompare(b))
  const line = (cells: readonly (string | number)[]): string =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join('')
  return [
    line(['fault point', 'runs', 'lost', 'doubled', 'questions']),
    ...names.map((name) => {
      const { runs = 0, lost = 0, doubled = 0, asked = 0 } = rows.get(name) ?? {}
      return line([name, runs, lost, doubled, asked])
    })
  ].join('\n')
}
