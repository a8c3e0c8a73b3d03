import type { LogFields } from '../platform/ports'

/** Longer than any code; what is longer was not meant for the log. */
const mostCharacters = 200
/** Stands in place of what was not fit to be kept. */
export const leftOut = '[left out]'

const word = /^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$/
const words = /^([a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*)?$/
/** Ours, or the system's. */
const code = /^([a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*|E[A-Z0-9]{2,20}|ERR_[A-Z_]{2,40})$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const wordOrVersion = /^[a-z][a-z-]*$|^\d{1,5}(\.\d{1,5}){0,3}(-[a-z]+(\.\d+)?)?$/

/**
 * SECURITY: every text that the log may hold, by the name of its field, with the form that it has to have. What has another
 * name or another form is left out. Numbers and booleans of any name are kept: they are counts and times.
 *
 * `free` are the details of failures: made by this program, and looked through for what they must not hold.
 */
const texts = {
  code,
  channel: /^([a-z-]+:[a-z-]+|\((unknown|foreign sender)\))$/,
  enrollmentId: uuid,
  /** Kinds of errors, never their messages. */
  name: /^([A-Z][A-Za-z]*(Error|Exception)|Error|UntrustedCertificate|TakeBack|[a-z]+)$/,
  /** File names of the program with line and column. */
  calls: /^([\w.-]+:\d+:\d+( |$))*$/,
  reasons: words,
  version: wordOrVersion,
  from: wordOrVersion,
  to: wordOrVersion,
  problem: /^[a-z]+(-[a-z]+)*(\/[a-z]+(-[a-z]+)*)?$/,
  show: word,
  state: word,
  model: word,
  reason: word,
  purpose: word,
  mode: word,
  conclusion: word,
  presentationMode: word,
  strategy: word,
  role: word,
  kind: word,
  step: word,
  finding: code,
  how: word,
  source: word,
  level: word,
  action: word,
  exitCode: /^-?\d{1,10}$/,
  detail: 'free',
  why: 'free',
  fields: 'free',
  settings: 'free',
  wrong: 'free'
} as const satisfies Record<string, RegExp | 'free'>

type TextField = keyof typeof texts

/** Names of the fields that may hold text. */
export const textFields: readonly string[] = Object.keys(texts)

/**
 * The second line of defence of the log, in one place: whoever writes keeps to codes and counts, and this sees to it.
 *
 * @returns the same fields, with `[left out]` in place of what must not be kept
 */
export function redactFields(fields: LogFields): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      /^[a-zA-Z]{1,40}$/.test(name) ? name : 'unknown',
      typeof value === 'string' ? redactText(name, value) : value
    ])
  )
}

/** An event is a name of this program's own. */
export function redactEvent(event: string): string {
  return event.length <= 60 && /^[a-z]+(-[a-z]+)*$/.test(event) ? event : leftOut
}

function redactText(name: string, value: string): string {
  if (value === '') return value
  if (!isTextField(name)) return leftOut
  const form = texts[name]
  if (form === 'free') return scrub(value)
  return value.length <= mostCharacters && form.test(value) ? value : leftOut
}

function isTextField(name: string): name is TextField {
  return Object.hasOwn(texts, name)
}

/** In this order: what holds others comes first. */
const unfit: readonly (readonly [RegExp, string])[] = [
  // Quoted text is somebody's words.
  [/"[^"]*"?|'[^']*'?|[“„«‘][^”“»’]*[”“»’]?|`[^`]*`?/gu, '[quoted]'],
  [/\b[a-z][a-z0-9+.-]*:\/\/\S+/giu, '[address]'],
  [/\bdata:\S+/giu, '[data]'],
  [/\b(bearer|basic|digest|negotiate)\s+\S+/giu, '[token]'],
  [
    /\b(pass(word|wd|phrase)?|pwd|token|secret|pin|authorization|cookie|api[-_]?key)\s*[=:]\s*\S+/giu,
    '[secret]'
  ],
  [/[^\s@,;]+@[^\s@,;]+/gu, '[address]'],
  [/(?:[a-z]:)?(?:[\\/][^\s\\/:,;]+){2,}[\\/]?/giu, '[path]'],
  [/\b\d{1,3}(\.\d{1,3}){3}(:\d+)?\b/gu, '[address]'],
  [/\beyJ[\w-]*(\.[\w-]*)*/gu, '[token]'],
  // Base64 and hexadecimal: tokens, keys, pictures. No identifier of this program is as long.
  [/[A-Za-z0-9+/_-]{32,}={0,2}/gu, '[data]'],
  // Words that begin with a capital are names of people and places; kinds of errors are this program's.
  [/(?<![\p{L}\p{N}_])(?!\w*(Error|Exception)\b)\p{Lu}[\p{Ll}\p{M}][\p{L}\p{M}’-]*/gu, '[word]'],
  [/[^\x20-\x7e]+/gu, '?']
]

/** Takes out of a text what looks like a person, an address, a secret or a picture, and cuts it. */
export function scrub(text: string): string {
  // Bounds the work on whatever came: nothing behind it would be kept.
  const clean = unfit.reduce((rest, [pattern, mark]) => rest.replace(pattern, mark), text.slice(0, 4000))
  return clean.length > mostCharacters ? `${clean.slice(0, mostCharacters)}...` : clean
}
