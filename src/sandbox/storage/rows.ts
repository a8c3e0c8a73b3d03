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

export function numberOf(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new Error(`Column ${column} holds no number`)
  return value
}

/** SQLite keeps booleans as 0 and 1. */
export function booleanOf(row: Row, column: string): boolean {
  return numberOf(row, column) !== 0
}

export function optionalNumberOf(row: Row, column: string): number | null {
  return row[column] === null ? null : numberOf(row, column)
}

export function optionalBooleanOf(row: Row, column: string): boolean | null {
  return row[column] === null ? null : booleanOf(row, column)
}

export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new Error(`Column ${column} holds no bytes`)
  return value
}

export function optionalBytesOf(row: Row, column: string): Uint8Array | null {
  return row[column] === null ? null : bytesOf(row, column)
}
