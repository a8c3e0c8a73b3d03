import type { OperationId } from '@shared/identities/generated/operations.gen'

const columns = ['channel', 'sandbox', 'happy path', '401', '403', '404', 'bad answer'] as const
type Column = (typeof columns)[number]

/** Operation by column, filled cell by cell as they are exercised. */
export function coverageTable() {
  const rows = new Map<OperationId, Map<Column, string>>()
  const cell = (operation: OperationId, column: Column): string => rows.get(operation)?.get(column) ?? ''
  return {
    set(operation: OperationId, column: Column, text: string): void {
      const row = rows.get(operation) ?? new Map<Column, string>()
      rows.set(operation, row.set(column, text))
    },
    emptyCells: (operations: readonly OperationId[]): string[] =>
      operations.flatMap((operation) =>
        columns.filter((column) => cell(operation, column) === '').map((column) => `${operation}: ${column}`)
      ),
    /** Aligned, one line for each operation. */
    text(): string {
      const lines = [
        ['operation', ...columns],
        ...[...rows.keys()].map((operation) => [
          operation,
          ...columns.map((column) => cell(operation, column))
        ])
      ].map((line) => line.map((text) => text.replace('identities/', '')))
      const widths =
        lines[0]?.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0))) ?? []
      return lines
        .map((line) =>
          line
            .map((text, index) => text.padEnd(widths[index] ?? 0))
            .join('  ')
            .trimEnd()
        )
        .join('\n')
    }
  }
}
