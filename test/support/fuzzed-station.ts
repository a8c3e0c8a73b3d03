import { type ErrorCode, errorCodes } from '@shared/errors'
import { judgeMessage } from '@main/ipc/message-size'
import { type Channel, maxMessageBytes } from '@shared/ipc/channels'
import { contract } from '@shared/ipc/contract'
import { mayCall } from '@shared/ipc/roles'
import type { Result } from '@shared/result'
import fc from 'fast-check'
import { cook, type Recipe } from './fuzz-messages'
import type { FuzzTable } from './fuzz-table'
import { planted } from './hostile-values'
import type { ManualClock } from './manual-clock'
import type { ScanningLogger } from './scanning-logger'
import type { TestStation } from './test-station'

/** Milliseconds that pass at the station with each message, so that its own timers run too. */
const pace = 250
const longestAnswer = 20_000

export interface FuzzedStation {
  readonly station: TestStation
  readonly clock: ManualClock
  readonly logger: ScanningLogger
}

export interface Fuzzing {
  readonly recipes: fc.Arbitrary<Recipe>
  readonly messages: number
  readonly seed: number
  readonly table: FuzzTable
  /** How many right messages go to a channel; the others are spoiled. A password's hash or a file costs time. */
  readonly allowances: Map<Channel, number>
}

/** Sends so many messages, one after the other, and fails at the first answer that no message may get. */
export async function fuzz(
  { station, clock, logger }: FuzzedStation,
  { recipes, messages, seed, table, allowances }: Fuzzing
): Promise<void> {
  const inputOf = (recipe: Recipe): unknown => {
    const input = cook(recipe)
    const left = allowances.get(recipe.channel)
    if (left === undefined || recipe.role !== 'desk' || !isRight(recipe.channel, input)) return input
    allowances.set(recipe.channel, left - 1)
    return left > 0 ? input : [input]
  }

  const send = async (recipe: Recipe): Promise<void> => {
    const { role, channel } = recipe
    const input = inputOf(recipe)
    const answer = await inTime(station.route({ role, channel, input }))
    const isResult = typeof answer === 'object'
    table.count(channel, !isResult ? answer : answer.ok ? 'accepted' : answer.error.code)
    const complaint = isResult ? wrongWith(recipe, answer) : answer
    if (complaint !== undefined) throw new Error(`${channel}: ${complaint}`)
    if (logger.found.length > 0) throw new Error(`${channel}: the log has ${logger.found.join()}`)
    clock.advance(pace)
  }

  await fc.assert(fc.asyncProperty(recipes, send), { seed, numRuns: messages, endOnFailure: true })
}

/** Not about how fast: a message without an answer would look like a test that is merely slow. */
function inTime<T>(answer: Promise<T>): Promise<T | 'threw' | 'no answer'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('no answer'), longestAnswer)
    const settle = (value: T | 'threw'): void => {
      clearTimeout(timer)
      resolve(value)
    }
    answer.then(settle, () => settle('threw'))
  })
}

function isRight(channel: Channel, input: unknown): boolean {
  try {
    // A list of four thousand million holes keeps a schema busy for many seconds.
    if (judgeMessage(input, maxMessageBytes).kind !== 'fits') return false
    return contract[channel].input.safeParse(input).success
  } catch {
    return false
  }
}

/** @returns why no message may get this answer */
function wrongWith({ role, channel }: Recipe, answer: Result<unknown>): string | undefined {
  if (answer.ok) {
    if (role === undefined || !mayCall(role, channel)) return 'carried out for somebody who may not'
    structuredClone(answer.value)
    return undefined
  }
  const { code } = answer.error
  if (!isKnown(code)) return `unknown code ${String(code)}`
  if (code === 'ipc/internal') return 'a bug in the station'
  if ((role === undefined || !mayCall(role, channel)) && code !== 'ipc/forbidden') return `looked at, ${code}`
  return JSON.stringify(answer.error).includes(planted) ? 'the refusal quotes the message' : undefined
}

const isKnown = (code: string): code is ErrorCode => Object.hasOwn(errorCodes, code)

const prototypes: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  Uint8Array.prototype,
  Promise.prototype,
  Map.prototype
]

/** The members of all built-in prototypes, for a comparison. */
export const shapeOfPrototypes = (): string =>
  prototypes.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join('\n')
