import { isIPv6 } from 'node:net'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** Addresses below a server's base that people copy out of their browser. */
const pastedEnding = /\/(swagger|api\/v\d|auth\/v\d|index\.html?)(\/.*)?$/i

/**
 * Reads a server's address as somebody typed or pasted it: with or without a scheme (https then), path, port, slash at the
 * end, IPv6 brackets; Swagger UI's address counts as its server's.
 *
 * @returns the base URL without a slash at its end; `server/bad-address`; `server/plain-http` when it is unencrypted and
 * nobody has accepted that
 */
export function readBaseUrl(typed: string, acceptsPlainHttp: boolean): Result<string> {
  const text = typed.trim()
  const url = parse(isIPv6(text) ? `[${text}]` : text)
  if (!url || url.hostname === '') return err(appError('server/bad-address'))
  // SECURITY: a password in an address would end up in settings and on the screen.
  if (url.username !== '' || url.password !== '') return err(appError('server/bad-address'))
  // SECURITY: the password, names and pictures would travel readable for everybody on the network.
  // SECURITY: 1. Unencrypted only where somebody has accepted what that means.
  if (url.protocol === 'http:' && !acceptsPlainHttp) return err(appError('server/plain-http'))
  const path = url.pathname.replace(pastedEnding, '').replace(/\/+$/, '')
  return ok(`${url.origin}${path}`)
}

function parse(text: string): URL | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return undefined
  // The parser forgives what is no address: blanks, backslashes.
  if (/[\s\\]/.test(text)) return undefined
  try {
    return new URL(scheme === undefined ? `https://${text}` : text)
  } catch {
    return undefined
  }
}
