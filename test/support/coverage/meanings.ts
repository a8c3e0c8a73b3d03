import type { ErrorCode } from '@shared/errors'
import type { Meaning } from './row'

/** Says so when the answer is a success that looks like this. */
export const succeedsWith =
  (words: string, part: object): Meaning =>
  (answer) => {
    if (!answer.ok)
      throw new Error(`expected ${words}, got ${answer.error.code} ${answer.error.detail ?? ''}`)
    const missing = Object.entries(part).filter(
      ([name, expected]) =>
        JSON.stringify(Reflect.get(Object(answer.value), name)) !== JSON.stringify(expected)
    )
    if (missing.length > 0) throw new Error(`expected ${words}, got ${JSON.stringify(answer.value)}`)
    return words
  }
export const failsWith =
  (code: ErrorCode): Meaning =>
  (answer) => {
    if (answer.ok || answer.error.code !== code)
      throw new Error(`expected ${code}, got ${JSON.stringify(answer)}`)
    return code
  }
export const succeeds =
  (words: string): Meaning =>
  (answer) => {
    if (!answer.ok) throw new Error(`expected ${words}, got ${answer.error.code}`)
    return words
  }
export const is =
  (words: string, expected: unknown): Meaning =>
  (answer) => {
    if (JSON.stringify(answer) !== JSON.stringify({ ok: true, value: expected }))
      throw new Error(`expected ${words}, got ${JSON.stringify(answer)}`)
    return words
  }

