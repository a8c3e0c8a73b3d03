import type { SQLOutputValue } from 'node:sqlite'

/** A row as `node:sqlite` returns it. The tables are STRICT, so a value of another type is a bug and throws. */
export type Row = Record<string, SQLOutputValue>

export function textOf(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`Column ${column} holds no text`)
  return value
}

export function optionalTextOf(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column)
}

export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new Error(`Column ${column} holds no bytes`)
  return value
}
