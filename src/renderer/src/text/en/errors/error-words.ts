import type { ErrorCode } from '@shared/errors'

/** What happened, and what to do about it. */
export interface ErrorWords {
  readonly title: string
  readonly advice: string
}

/** The words for all codes of these areas (what stands before the slash). A new code without words does not compile. */
export type ErrorWordsOf<Area extends string> = Readonly<
  Record<Extract<ErrorCode, `${Area}/${string}`>, ErrorWords>
>
