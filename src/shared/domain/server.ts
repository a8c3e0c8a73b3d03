import { z } from 'zod'

/** SHA-256 of a certificate's DER bytes, lower-case hexadecimal. */
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/** What an administrator needs to tell one certificate from another. All of it is the server's own claim. */
export const certificate = z.object({
  sha256: fingerprint,
  subject: z.string(),
  issuer: z.string(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime()
})
export type Certificate = z.infer<typeof certificate>

/** Why a certificate is not accepted. */
export const distrust = z.enum(['unknown-issuer', 'wrong-host', 'expired', 'changed'])
export type Distrust = z.infer<typeof distrust>

/** By what an HTTPS server is believed. There is no setting that believes every server. */
export const serverTrust = z.discriminatedUnion('kind', [
  /** The operating system's authorities. */
  z.object({ kind: z.literal('system') }),
  /** This very certificate, which an administrator has compared and confirmed. */
  z.object({ kind: z.literal('pinned'), sha256: fingerprint }),
  /** A site's own authority, and nobody else. */
  z.object({ kind: z.literal('authority'), pem: z.string().min(1).max(100_000) })
])
export type ServerTrust = z.infer<typeof serverTrust>

/** An address as somebody typed or pasted it. */
const typedAddress = z.string().max(2000)

export const serverQuestion = z.object({
  address: typedAddress,
  /** Somebody has read that names, pictures and the password then travel readable, and accepts it. */
  acceptsPlainHttp: z.boolean(),
  trust: serverTrust
})
export type ServerQuestion = z.infer<typeof serverQuestion>

/** The same, as the decision to work with it. */
export const serverChoice = serverQuestion
export type ServerChoice = z.infer<typeof serverChoice>

/** What answers at an address. */
export const serverFinding = z.object({
  /** The address as it is used: with a scheme, without what was pasted behind the base. */
  baseUrl: z.string(),
  finding: z.discriminatedUnion('kind', [
    /** An Identities server, as far as one can tell before signing in. */
    z.object({ kind: z.literal('identities') }),
    /** Something answers, but the API is not there. */
    z.object({ kind: z.enum(['web-page', 'redirect', 'other-server']) }),
    /** The certificate is not trusted, so nothing was asked. */
    z.object({ kind: z.literal('untrusted'), distrust, certificate }),
    /** The port does not speak what the address says. */
    z.object({ kind: z.enum(['speaks-http', 'speaks-https']) }),
    z.object({ kind: z.enum(['unreachable', 'unknown-host', 'silent']) })
  ]),
  /** Another address at which an Identities server does answer. */
  suggestion: z.string().optional()
})
export type ServerFinding = z.infer<typeof serverFinding>
export type FindingKind = ServerFinding['finding']['kind']

/** Which server the station works with, and as whom. Holds no password, no token and no key. */
export const serverState = z.discriminatedUnion('mode', [
  /** The built-in sandbox server, made-up records only. */
  z.object({ mode: z.literal('training') }),
  z.object({
    mode: z.literal('server'),
    baseUrl: z.string(),
    trust: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('system') }),
      z.object({ kind: z.literal('pinned'), sha256: fingerprint }),
      z.object({ kind: z.literal('authority'), subject: z.string() })
    ]),
    /** Whose credentials the station works with; undefined while signed out. */
    username: z.string().optional(),
    /** Signed in by what the station knows: the server could not be asked, and has not confirmed it yet. */
    offline: z.literal(true).optional(),
    /** Whether a restart of the station stays signed in. */
    remembered: z.boolean(),
    /** Whether this computer can keep a password safely. */
    canRemember: z.boolean()
  })
])
export type ServerState = z.infer<typeof serverState>
