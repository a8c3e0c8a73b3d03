import type { FrameAnalysis } from '@shared/domain/analysis'
import type { SignsWanted } from '@shared/face/presentation-attack/signs'
import type { Result } from '@shared/result'
import type { Shot } from './analyzer'
import type { Rotation } from './rotation'

/** What the page can ask of the worker, with what goes along. Every call is answered exactly once. */
export interface CallInputs {
  /** Load and test the models. */
  start: undefined
  analyze: { readonly frame: VideoFrame; readonly rotation: Rotation; readonly wanted?: SignsWanted }
  'take-shot': {
    readonly which: 'kept' | 'last'
    readonly withTexture?: boolean
    readonly withSecond?: boolean
  }
  'read-picture': { readonly file: Blob }
  'locate-faces': { readonly picture: Blob }
}

export interface CallOutputs {
  start: undefined
  analyze: FrameAnalysis
  'take-shot': Shot
  'read-picture': Shot
  'locate-faces': FrameAnalysis
}

export type CallName = keyof CallInputs

/** A call on its way to the worker. `id` is never used twice in the life of a page. */
export interface CallMessage<Name extends CallName> {
  readonly call: Name
  readonly id: number
  readonly input: CallInputs[Name]
}
export type Call = { [Name in CallName]: CallMessage<Name> }[CallName]

export interface AnswerMessage<Name extends CallName> {
  readonly call: Name
  readonly id: number
  readonly result: Result<CallOutputs[Name]>
}
export type Answer = { [Name in CallName]: AnswerMessage<Name> }[CallName]

/** Orders need no answer: they cannot fail. */
export interface Order {
  readonly order: 'keep-last' | 'forget'
}

/** Messages are worked off one after the other, in the order in which they were sent. */
export type ToWorker = Call | Order
export type FromWorker = Answer
