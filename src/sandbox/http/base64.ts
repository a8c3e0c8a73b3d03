/**
 * Decodes strict base64 (RFC 4648, section 4): no `data:` prefix, no line breaks, no URL alphabet.
 *
 * @returns undefined when the text is anything else; no bytes for an empty text
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  return Buffer.from(text, 'base64')
}
