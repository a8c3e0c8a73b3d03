import type { ServerChoice, ServerState } from '@shared/domain/server'
import { appError } from '@shared/errors'
import { err, type Result } from '@shared/result'
import { readBaseUrl } from '../identities/base-url'
import { readCertificate } from '../trust/certificate-chain'
import { describeCertificate } from '../trust/judge-certificate'
import type { ServerSettings } from './stored-settings'

/** @returns the base URL of what somebody typed, or `server/...` */
export function readAddress(
  address: string,
  acceptsPlainHttp: boolean,
  trust: ServerChoice['trust']
): Result<string> {
  if (trust.kind === 'authority' && !readCertificate(trust.pem)?.ca)
    return err(appError('server/bad-authority'))
  return readBaseUrl(address, acceptsPlainHttp)
}

/** What the window may know of it: not the whole PEM, which it has no use for. */
export function publicTrust(
  trust: ServerSettings['trust']
): Extract<ServerState, { mode: 'server' }>['trust'] {
  if (trust.kind !== 'authority') return trust
  const authority = readCertificate(trust.pem)
  return { kind: 'authority', subject: authority ? describeCertificate(authority).subject : '' }
}
