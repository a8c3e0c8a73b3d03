import { z } from 'zod'

/**
 * One line of text that somebody typed. Control characters and line breaks in it are accidents that other systems
 * choke on.
 */
export function line(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .refine((text) => !/\p{Cc}/u.test(text))
}

/** One line that may be left empty. */
export function optionalLine(maxLength: number) {
  return z
    .string()
    .trim()
    .max(maxLength)
    .refine((text) => !/\p{Cc}/u.test(text))
}

/** Several lines. Tabs and line breaks are what people type; other control characters are not. */
export function paragraphs(maxLength: number) {
  return z
    .string()
    .trim()
    .max(maxLength)
    .refine((text) => !/[^\P{Cc}\t\n\r]/u.test(text))
}
