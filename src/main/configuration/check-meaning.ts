import type { Configuration } from '@shared/domain/configuration'
import type { AppError } from '@shared/errors'
import { rememberTexts, type UsedConsentText } from '../services/consent-versions'
import { checkPolicy } from '../services/enrollment-policy'
import { readAddress } from '../services/server-choice'
import type { Wrong } from './field-problems'
import { readSigningKey } from './signature'

/**
 * What the schema cannot see.
 *
 * @returns the first field that is wrong; undefined when none is
 */
export function wrongMeaning(
  { server, signaturePublicKey, enrollmentPolicy }: Configuration,
  used: readonly UsedConsentText[]
): Wrong | undefined {
  if (server) {
    const address = readAddress(server.baseUrl, server.acceptsPlainHttp, server.trust)
    if (!address.ok) return serverProblem(address.error)
  }
  if (signaturePublicKey !== '' && readSigningKey(signaturePublicKey) === undefined)
    return { place: ['signaturePublicKey'], problem: { kind: 'bad-key' } }
  const inconsistent = checkPolicy(enrollmentPolicy)
  if (inconsistent !== undefined)
    return { place: ['enrollmentPolicy', ...inconsistent.split('.')], problem: { kind: 'inconsistent' } }
  if (rememberTexts(used, enrollmentPolicy.consent.texts) === undefined)
    return { place: ['enrollmentPolicy', 'consent', 'texts'], problem: { kind: 'needs-version' } }
  return undefined
}

function serverProblem({ code }: AppError): Wrong {
  switch (code) {
    case 'server/bad-authority':
      return { place: ['server', 'trust'], problem: { kind: 'bad-authority' } }
    case 'server/plain-http':
      return { place: ['server', 'baseUrl'], problem: { kind: 'plain-http' } }
    default:
      return { place: ['server', 'baseUrl'], problem: { kind: 'bad-address' } }
  }
}
