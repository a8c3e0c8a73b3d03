import { createHash } from 'node:crypto'
import type { ConsentText } from '@shared/domain/consent'
import { z } from 'zod'

/** A consent text that was in force, by its fingerprint. */
export const usedConsentText = z.strictObject({
  language: z.string(),
  version: z.string(),
  /** SHA-256 of its words, hexadecimal. */
  sha256: z.string()
})
export type UsedConsentText = z.output<typeof usedConsentText>

/**
 * Adds what is new. A record of consent names language and version only, so both must mean the same words for ever, also
 * after the text was taken out for a while.
 *
 * @returns undefined when a text has other words than before under the same language and version
 */
export function rememberTexts(
  used: readonly UsedConsentText[],
  texts: readonly ConsentText[]
): UsedConsentText[] | undefined {
  const next = new Map(used.map((text) => [nameOf(text), text]))
  for (const { language, version, title, body, alternative } of texts) {
    const sha256 = createHash('sha256')
      .update(JSON.stringify([title, body, alternative]))
      .digest('hex')
    const text = { language, version, sha256 }
    const before = next.get(nameOf(text))
    if (before && before.sha256 !== sha256) return undefined
    next.set(nameOf(text), before ?? text)
  }
  return [...next.values()]
}

/** Language tags are the same in capitals. */
function nameOf({ language, version }: { readonly language: string; readonly version: string }): string {
  return JSON.stringify([language.toLowerCase(), version])
}
