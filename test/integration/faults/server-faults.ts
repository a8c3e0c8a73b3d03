import {
  changeJson,
  clockAhead,
  insteadOfServer,
  type LineAnswer,
  type LineFault
} from '../../support/fault-proxy/line-fault'
import type { Act } from './acts'

/** One fault of the line or the server, and what each act then says. */
export interface ServerFault {
  readonly name: string
  /** `away`: nobody listens at the address. A function gets the station's time, in milliseconds since 1970. */
  readonly fault: LineFault | 'away' | ((now: number) => LineFault)
  /** How many requests it meets; by default all until somebody has looked after it. */
  readonly times?: number
  readonly shows: Readonly<Record<Act, string>>
}

/** The same words at every act, but for some. */
const everywhere = (words: string, but: Partial<Record<Act, string>> = {}): Record<Act, string> => ({
  'sign-in': words,
  identify: words,
  compare: words,
  edit: words,
  enroll: words,
  name: words,
  ...but
})
const waits = (words: string): Partial<Record<Act, string>> => ({ enroll: words, name: words })
const refused: Partial<Record<Act, string>> = {
  enroll: 'The server did not accept the photo',
  name: 'The server did not accept the name'
}

const neverSignedIn = 'The server cannot be reached, and the station does not know this account yet'
const away = everywhere('The server cannot be reached', {
  'sign-in': neverSignedIn,
  ...waits('Waits for the network: the server cannot be reached')
})
const late = everywhere('The server did not answer in time', {
  'sign-in': neverSignedIn,
  ...waits('Waits for the network: the server did not answer in time')
})
/** Each takes as long as the station waits for an answer, so they go on beside everything else. */
export const silence: ServerFault = { name: 'silent', fault: { kind: 'silence' }, times: 1, shows: late }

const busy = everywhere('The server is busy')
const broken = everywhere('The server has a problem')
const strange = everywhere('The server gave an answer that the station does not understand', {
  ...waits('Waits: The server gave an answer that the station does not understand')
})
const well = everywhere('done')
const notThisStation = 'The server does not accept this station'
const noFace = 'No usable face in the picture'

const webPage = '<!doctype html><title>Hotel</title><p>Please accept the terms.'
const html = { 'content-type': 'text/html; charset=utf-8' }
/** A server may quote what it was sent. */
const problemDetails = {
  type: 'about:blank',
  title: 'One or more validation errors occurred.',
  status: 400,
  errors: { faceImage: ['Nora Vance is known already.'] }
}
const withoutBody = (answer: LineAnswer): LineAnswer => ({ ...answer, body: Buffer.alloc(0) })
const rejected = everywhere('The server did not accept the photo', {
  'sign-in': notThisStation,
  edit: 'The server did not accept this entry',
  ...refused
})
const hour = 3_600_000

/** What the server has done already, and may do later, must not be done again: such faults meet one request. */
export const impostor: ServerFault['shows'] = everywhere('The server does not prove who it is', {
  ...waits('Waits: the server does not prove who it is')
})

export const serverFaults: readonly ServerFault[] = [
  { name: 'server down', fault: 'away', shows: away },
  { name: 'slow', fault: { kind: 'drip', pieces: 4, pauseMs: 40 }, shows: well },
  {
    name: '401 once',
    fault: insteadOfServer(401),
    times: 1,
    shows: everywhere('done', { 'sign-in': notThisStation })
  },
  {
    name: '401 again and again',
    fault: refusedAt(0),
    shows: everywhere('The server takes the password, but refuses the sign-in it has just given', {
      'sign-in': notThisStation,
      ...waits('Waits for a sign-in: the server does not accept this account')
    })
  },
  {
    name: '403',
    fault: insteadOfServer(403),
    shows: everywhere('This station may not do that', { 'sign-in': notThisStation, ...refused })
  },
  {
    name: '404',
    fault: insteadOfServer(404),
    shows: everywhere('The server does not have this record', {
      'sign-in': 'The server gave an answer that the station does not understand',
      // The same status says that there is no face, or nobody.
      identify: noFace,
      ...refused
    })
  },
  { name: '429 with Retry-After', fault: insteadOfServer(429, '', { 'retry-after': '60' }), shows: busy },
  { name: '500', fault: insteadOfServer(500, problemDetails), shows: broken },
  { name: '502 of a gateway', fault: insteadOfServer(502, webPage, html), shows: broken },
  { name: '503', fault: insteadOfServer(503), shows: busy },
  { name: '504', fault: insteadOfServer(504), shows: late },
  { name: 'cut before the upload', fault: { kind: 'cut-request' }, shows: away },
  { name: 'cut in the middle of the upload', fault: { kind: 'cut-upload' }, shows: away },
  { name: 'cut in place of the answer', fault: { kind: 'lose-answer' }, times: 1, shows: away },
  { name: 'cut in the middle of the answer', fault: { kind: 'cut-answer' }, times: 1, shows: away },
  {
    name: 'empty body',
    fault: { kind: 'change-answer', change: withoutBody },
    times: 1,
    // A documented form of "no face", and of a PUT that went well.
    shows: { ...strange, identify: 'done', edit: 'done', name: 'done' }
  },
  { name: 'a web page instead of JSON', fault: insteadOfServer(200, webPage, html), shows: strange },
  { name: 'unknown fields', fault: changeJson(withMore), shows: well },
  { name: 'ids as bare strings', fault: changeJson(bareId), shows: well },
  { name: 'refused with problem details', fault: insteadOfServer(400, problemDetails), shows: rejected },
  {
    name: 'refused with plain text',
    fault: insteadOfServer(400, 'Nora Vance is known already.'),
    shows: rejected
  },
  { name: 'clock skew', fault: (now) => clockAhead(2 * hour, () => now), shows: well },
  {
    name: 'clock skew, and tokens refused for it',
    fault: refusedAt(2 * hour),
    shows: everywhere('The clocks of this computer and the server differ too much', {
      'sign-in': notThisStation,
      ...waits('Waits: The clocks of this computer and the server differ too much')
    })
  }
]

/** A token that is not taken, at a time that lies so far ahead of the station's. */
function refusedAt(ahead: number): (now: number) => LineFault {
  return (now) => insteadOfServer(401, '', { date: new Date(now + ahead).toUTCString() })
}

/** Of every object in an answer. */
function withMore(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(withMore)
  if (typeof content !== 'object' || content === null) return content
  const known = Object.entries(content).map(([name, value]) => [name, withMore(value)] as const)
  return { ...Object.fromEntries(known), addedInVersion9: { values: [1, null, {}] } }
}

/** What was made, by its id alone. */
function bareId(content: unknown): unknown {
  if (typeof content !== 'object' || content === null) return content
  const ids: Readonly<Record<string, unknown>> = { ...content }
  return 'token' in ids || 'faces' in ids || 'isMatch' in ids
    ? content
    : (ids['noteId'] ?? ids['personAliasId'] ?? ids['aliasId'] ?? ids['personId'] ?? content)
}
