import { line, optionalLine } from '@shared/domain/text'
import type { z } from 'zod'

/** What can be wrong with one line that somebody typed. */
export type LineProblem =
  { readonly kind: 'missing' | 'bad-characters' } | { readonly kind: 'too-long'; readonly most: number }

/** @param schema what else counts, on the trimmed text */
export function lineProblem(
  text: string,
  most: number,
  schema: z.ZodType<string> = line(most)
): LineProblem | undefined {
  return text.trim() === '' ? { kind: 'missing' } : optionalLineProblem(text, most, schema)
}

/** As `lineProblem`, but it may be left empty. */
export function optionalLineProblem(
  text: string,
  most: number,
  schema: z.ZodType<string> = optionalLine(most)
): LineProblem | undefined {
  const typed = text.trim()
  if (typed.length > most) return { kind: 'too-long', most }
  return schema.safeParse(typed).success ? undefined : { kind: 'bad-characters' }
}
