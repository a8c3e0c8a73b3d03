import type { Act, Outcome } from './acts'

export interface OutcomeRow extends Outcome {
  readonly fault: string
  readonly act: Act
}

/** Fault x words x lost x doubled. Acts that say the same share a line. */
export function outcomeTable(rows: readonly OutcomeRow[]): string {
  const lines = new Map<string, { acts: Act[]; lost: number; doubled: number }>()
  for (const { fault, act, words, lost, doubled } of rows) {
    const key = `${fault}\n${words}`
    const line = lines.get(key) ?? { acts: [], lost: 0, doubled: 0 }
    lines.set(key, {
      acts: [...line.acts, act],
      lost: line.lost + lost,
      doubled: line.doubled + doubled
    })
  }
  const total = (part: 'lost' | 'doubled'): number => rows.reduce((sum, row) => sum + row[part], 0)
  return [
    '| fault | done meanwhile | words | lost | doubled |',
    '| --- | --- | --- | --- | --- |',
    ...[...lines].map(([key, { acts, lost, doubled }]) => {
      const [fault = '', words = ''] = key.split('\n')
      return `| ${fault} | ${acts.join(', ')} | ${words === 'done' ? '(works)' : words} | ${lost} | ${doubled} |`
    }),
    `| all | ${rows.length} times | | ${total('lost')} | ${total('doubled')} |`
  ].join('\n')
}
