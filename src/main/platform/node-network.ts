import { X509Certificate } from 'node:crypto'
import type { Socket } from 'node:net'
import { getCACertificates, TLSSocket } from 'node:tls'
import type { Distrust } from '@shared/domain/server'
import { Agent, buildConnector } from 'undici'
import type { PresentedCertificate } from '../trust/judge-certificate'
import type { Network, SendInit } from './ports'
import { ToldBody } from './told-body'

/** What OpenSSL calls what we call otherwise; everything else is an issuer that it does not know. */
const distrustOf: Readonly<Record<string, Exclude<Distrust, 'changed'>>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-host'
}

/**
 * Requests through Node's own stack.
 *
 * @param authorities PEMs of those that count as the system's: by default the system's own and those that come with Node,
 *   as for Chromium. Asked for with the first encrypted connection, as reading them takes a tenth of a second.
 */
export function nodeNetwork(authorities = systemAuthorities): Network {
  return {
    open(guard) {
      const plain = buildConnector({})
      let encrypted: buildConnector.connector | undefined
      const isRefused = (socket: Socket, hostname: string): boolean =>
        socket instanceof TLSSocket && !guard.admits(presentedBy(socket, hostname))
      const agent = new Agent({
        connect: (options, callback) => {
          const isEncrypted = options.protocol === 'https:'
          const connector = isEncrypted ? (encrypted ??= encryptedConnector(authorities())) : plain
          connector(options, (error, socket) => {
            if (error) callback(error, null)
            else if (isRefused(socket, options.hostname)) {
              socket.destroy()
              callback(new Error('certificate refused'), null)
            } else callback(null, socket)
          })
        }
      })
      // Node's fetch takes a dispatcher of undici's same major version; the web's types do not know it.
      const route = { dispatcher: agent } as object
      return {
        fetch: (input, init) => fetch(input, { ...withToldBody(init), ...route }),
        close: () => agent.destroy()
      }
    }
  }
}

function encryptedConnector(authorities: string[]): buildConnector.connector {
  return buildConnector({
    ca: authorities,
    // SECURITY: not a switched-off check. The guard decides about every connection before it is used, and it needs to see
    // the certificates that the library would have hung up on.
    rejectUnauthorized: false,
    // A resumed session shows no certificate, so there are none.
    maxCachedSessions: 0
  })
}

function withToldBody({ onSent, ...init }: SendInit = {}): RequestInit {
  const { body } = init
  return onSent && body instanceof ArrayBuffer ? { ...init, body: new ToldBody(body, onSent) } : init
}

function systemAuthorities(): string[] {
  return [...getCACertificates('default'), ...getCACertificates('system')]
}

function presentedBy(socket: TLSSocket, hostname: string): PresentedCertificate {
  const leaf = socket.getPeerX509Certificate()
  // TLS as we use it always has one: suites without a certificate are off.
  if (!leaf) throw new Error('A TLS server without a certificate')
  const { authorized } = socket
  // Typed as an error, in truth its code.
  const reason = String(socket.authorizationError)
  return {
    chain: [leaf, ...issuersOf(socket)],
    hostname,
    systemDistrust: authorized ? undefined : (distrustOf[reason] ?? 'unknown-issuer')
  }
}

/** The certificates above the server's own, as far as it sent them. */
function issuersOf(socket: TLSSocket): X509Certificate[] {
  const found: X509Certificate[] = []
  let current = socket.getPeerCertificate(true)
  for (;;) {
    // Typed as always there; the last one has none, or names itself.
    const issuer = current.issuerCertificate as typeof current | undefined
    if (issuer === undefined || issuer.fingerprint256 === current.fingerprint256) return found
    found.push(new X509Certificate(issuer.raw))
    current = issuer
  }
}
