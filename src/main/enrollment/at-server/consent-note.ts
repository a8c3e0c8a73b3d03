import type { ConsentRecord } from '@shared/domain/consent'
import type { Note } from '@shared/domain/person-items'

/**
 * The consent as it stands with the person at the server, for those who will ask there. The time makes it another note
 * each time somebody agrees.
 */
export function consentNote({ version, language, decidedAt }: ConsentRecord): Note {
  return { summary: 'Consent given', body: `Text ${version} (${language}), ${decidedAt}`, author: '' }
}
