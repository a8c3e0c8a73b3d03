import { createHash } from 'node:crypto'
import type { ShownValue } from '@shared/domain/configuration-report'
import { isTree } from './settings-tree'

const mostListed = 5
const longestText = 120

/** A setting in few words, to tell it from another one. Words of the file itself: names, numbers, choices. */
export function shownValue(value: unknown): ShownValue {
  switch (typeof value) {
    case 'string':
      return cut(value)
    case 'number':
    case 'boolean':
      return value
    default:
      if (Array.isArray(value)) return shownList(value)
      return isTree(value) ? cut(shownGroup(value)) : undefined
  }
}

function shownList(entries: readonly unknown[]): ShownValue {
  const isShort = entries.length <= mostListed && entries.every((entry) => typeof entry === 'string')
  const text = entries.join(', ')
  return isShort && text !== '' && text.length <= longestText ? text : { count: entries.length }
}

/** How a server is believed: the kind, and a mark by which one certificate is told from another. */
function shownGroup({ kind, sha256, pem }: Readonly<Record<string, unknown>>): string {
  const mark =
    typeof sha256 === 'string'
      ? sha256
      : typeof pem === 'string'
        ? createHash('sha256').update(pem).digest('hex')
        : ''
  return `${String(kind)} ${mark.slice(0, 16)}`.trim()
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`
}
