import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A larger set of labelled face pictures. It lies beside the repository on some machines and is never part of it. */
const folder = fileURLToPath(new URL('../../../shared/faces/', import.meta.url))

export const hasFaceFolder = existsSync(`${folder}labels.csv`)

/** Says so when the set is absent, so that nobody takes a skipped suite for a passed one. */
export function announceFaceFolder(): void {
  if (!hasFaceFolder) {
    console.warn(
      'SKIPPED: ../shared/faces is absent. Only the sample pictures of test/faces/sample-faces ran.'
    )
  }
}

export const facePath = (file: string): string => `${folder}${file}`

/** The rows of one of its tables, without the header. */
export function readFaceTable(table: 'labels.csv' | 'pairs.csv'): readonly (readonly string[])[] {
  const lines = readFileSync(facePath(table), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => line.trim().split(','))
}
