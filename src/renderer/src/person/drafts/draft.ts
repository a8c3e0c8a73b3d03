import type { z } from 'zod'
import type { DetailProblem } from '../../flow/enrollment/detail-problem'
import type { Typed } from '../editing/edits'

/** What is wrong with what was typed, by the names of the form's fields. */
export type Problems = ReadonlyMap<string, DetailProblem>

/** What a form comes to: what is sent, and how it is shown until the server has answered. */
export type Draft<D, T> =
  | { readonly ok: true; readonly send: D; readonly shown: T }
  | { readonly ok: false; readonly problems: Problems }

export const refused = (
  ...found: readonly (readonly [string, DetailProblem])[]
): { ok: false; problems: Problems } => ({
  ok: false,
  problems: new Map(found)
})

/** The problems of single fields by their schemas; a field that may stay empty says so by its schema. */
export function problemsOf(typed: Typed, shapes: Readonly<Record<string, z.ZodType>>): Problems {
  const problems = new Map<string, DetailProblem>()
  for (const [name, schema] of Object.entries(shapes)) {
    const checked = schema.safeParse(typed[name] ?? '')
    if (checked.success) continue
    const [issue] = checked.error.issues
    problems.set(
      name,
      issue?.code === 'too_small'
        ? { kind: 'missing' }
        : issue?.code === 'too_big'
          ? { kind: 'too-long', most: Number(issue.maximum) }
          : { kind: 'bad-characters' }
    )
  }
  return problems
}

/** @returns the trimmed text of a field */
export const part = (typed: Typed, name: string): string => (typed[name] ?? '').trim()
