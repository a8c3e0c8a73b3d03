import { X509Certificate } from 'node:crypto'
import { type Certificate, type Session, session } from 'electron'
import type { Distrust } from '@shared/domain/server'
import type { TrustGuard } from '../trust/trust-guard'
import { isUpload, upload } from './electron-upload'
import { onFreshConnections } from './fresh-connections'
import type { Network } from './ports'

/** Chromium's ERR_CERT_COMMON_NAME_INVALID and ERR_CERT_DATE_INVALID; all else is an issuer that it does not know. */
const distrustOf: Readonly<Record<number, Exclude<Distrust, 'changed'>>> = {
  [-200]: 'wrong-host',
  [-201]: 'expired'
}
/** More than anybody needs; ends a circle. */
const longestChain = 10
const accept = 0
const refuse = -2

/** Requests through Chromium's stack, which knows the system's proxy and authorities. */
export function electronNetwork(): Network {
  let opened = 0
  return {
    open(guard) {
      opened += 1
      // Chromium remembers verdicts per session, so each guard gets sessions of its own. They live in memory only.
      const reads = guardedSession(`identities-${String(opened)}`, guard)
      const writes = guardedSession(`identities-${String(opened)}-writes`, guard)
      const write = onFreshConnections(writes)
      // In a session of their own: the minutes that a document takes would hold up every other write.
      let uploads: { readonly session: Session; readonly send: typeof write } | undefined
      const openUploads = (): NonNullable<typeof uploads> => {
        const own = guardedSession(`identities-${String(opened)}-uploads`, guard)
        const send = onFreshConnections({
          fetch: (input, init) =>
            isUpload(init) && typeof input === 'string' ? upload(own, input, init) : own.fetch(input, init),
          closeAllConnections: () => own.closeAllConnections()
        })
        return { session: own, send }
      }
      return {
        fetch: (input, init) => {
          const target = input instanceof URL ? input.href : input
          if (isUpload(init)) return (uploads ??= openUploads()).send(target, init)
          return isRead(target, init) ? reads.fetch(target, init) : write(target, init)
        },
        close: async () => {
          const all = [reads, writes, ...(uploads === undefined ? [] : [uploads.session])]
          await Promise.all(all.map((each) => each.closeAllConnections()))
        }
      }
    }
  }
}

function isRead(target: string | Request, init: RequestInit | undefined): boolean {
  const method = init?.method ?? (typeof target === 'string' ? 'GET' : target.method)
  return ['GET', 'HEAD'].includes(method.toUpperCase())
}

function guardedSession(partition: string, guard: TrustGuard): Session {
  const made = session.fromPartition(partition, { cache: false })
  guardSession(made, guard)
  return made
}

/** SECURITY: nothing is sent to a server before the guard has admitted its certificate. */
function guardSession(own: Session, guard: TrustGuard): void {
  own.setCertificateVerifyProc((request, callback) => {
    const admitted = guard.admits({
      chain: chainOf(request.certificate),
      hostname: request.hostname,
      systemDistrust:
        request.errorCode === 0 ? undefined : (distrustOf[request.errorCode] ?? 'unknown-issuer')
    })
    callback(admitted ? accept : refuse)
  })
}

function chainOf(certificate: Certificate): [X509Certificate, ...X509Certificate[]] {
  const chain: [X509Certificate, ...X509Certificate[]] = [new X509Certificate(certificate.data)]
  let current = certificate
  while (chain.length < longestChain) {
    // Typed as always there; the last one has none.
    const issuer = current.issuerCert as Certificate | undefined
    if (issuer === undefined) break
    chain.push(new X509Certificate(issuer.data))
    current = issuer
  }
  return chain
}
