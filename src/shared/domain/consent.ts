import { z } from 'zod'
import { line, paragraphs } from './text'

/** BCP 47, e.g. `en` or `es-MX`. */
export const languageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

/** What a visitor is asked before the camera is used, in one language. A changed text gets a new version. */
export const consentText = z.strictObject({
  language: languageTag,
  /** The site's own mark, e.g. `2026-03`. It travels with every enrollment. */
  version: line(40),
  title: line(120),
  body: paragraphs(8000),
  /** What somebody who declines is told: the site's other way in. */
  alternative: paragraphs(2000)
})
export type ConsentText = z.output<typeof consentText>

/** That somebody agreed: to which text, and when. */
export const consentRecord = z.strictObject({
  language: languageTag,
  version: line(40),
  decidedAt: z.iso.datetime()
})
export type ConsentRecord = z.output<typeof consentRecord>
