import type { DocumentKind } from '@shared/domain/document'

/**
 * SECURITY: by its first bytes, and only what an image element decodes. A PDF is not shown: the page's policy lets no plug-in
 * and no frame in, and it stays so.
 */
export function isPicture(kind: DocumentKind): kind is 'image/jpeg' | 'image/png' {
  return kind === 'image/jpeg' || kind === 'image/png'
}
