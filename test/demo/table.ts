/** One line of what the demo has seen. */
export interface Row {
  readonly task: 'Enroll' | 'Identify' | 'Compare'
  readonly who: string
  readonly expected: string
  readonly answered: string
  /** The server's confidence in hundredths. */
  readonly score?: number
  /** From the first frame with a face to the shot. */
  readonly seconds?: number
}

export const isRight = (row: Row): boolean => row.answered === row.expected

/** Lays the rows out for a terminal. */
export function formatTable(rows: readonly Row[]): string {
  const header = ['', 'task', 'who', 'expected', 'answered', 'score', 'seconds']
  const lines = rows.map((row) => [
    isRight(row) ? '✓' : '✗',
    row.task,
    row.who,
    row.expected,
    row.answered,
    row.score === undefined ? '' : String(row.score),
    row.seconds === undefined ? '' : row.seconds.toFixed(2)
  ])
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => (line[column] ?? '').length))
  )
  const pad = (line: string[]): string =>
    line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return [pad(header), widths.map((width) => '─'.repeat(width)).join('  '), ...lines.map(pad)].join('\n')
}
