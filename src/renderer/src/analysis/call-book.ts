import type { AppError } from '@shared/errors'
import { err, type Result } from '@shared/result'
import type { AnswerMessage, CallName, CallOutputs } from './protocol'

type Settle<Name extends CallName> = (result: Result<CallOutputs[Name]>) => void
type WaitingCalls = { readonly [Name in CallName]: Map<number, Settle<Name>> }

/** The calls that wait for their answer. */
export interface CallBook {
  /** @param settle called once, with the answer or the failure */
  add<Name extends CallName>(call: Name, id: number, settle: Settle<Name>): void
  /** Hands an answer to its call. An answer that nobody waits for came too late and is ignored. */
  settle<Name extends CallName>(answer: AnswerMessage<Name>): void
  /** Gives all waiting calls the same failure. */
  failAll(error: AppError): void
}

export function createCallBook(): CallBook {
  const waiting: WaitingCalls = {
    start: new Map(),
    analyze: new Map(),
    'take-shot': new Map(),
    'read-picture': new Map(),
    'locate-faces': new Map()
  }
  return {
    add<Name extends CallName>(call: Name, id: number, settle: Settle<Name>) {
      const calls: WaitingCalls[Name] = waiting[call]
      calls.set(id, settle)
    },
    settle<Name extends CallName>({ call, id, result }: AnswerMessage<Name>) {
      const calls: WaitingCalls[Name] = waiting[call]
      const settle = calls.get(id)
      calls.delete(id)
      settle?.(result)
    },
    failAll(error) {
      for (const calls of Object.values(waiting)) {
        const settles = [...calls.values()]
        calls.clear()
        for (const settle of settles) settle(err(error))
      }
    }
  }
}
