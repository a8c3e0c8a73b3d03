import { z } from 'zod'
import { type ErrorCode, errorCodes } from '../errors'

/** What the window finds out about itself, in this order. */
export const pageSteps = ['camera', 'models', 'threads', 'graphics'] as const
/** What main finds out about computer, server and files, in this order. */
export const mainSteps = [
  'disk',
  'clock',
  'trust',
  'account',
  'outbox',
  'key-store',
  'audit-log',
  'databases'
] as const
export const checkSteps = [...pageSteps, ...mainSteps] as const
export type PageStep = (typeof pageSteps)[number]
export type MainStep = (typeof mainSteps)[number]
export type CheckStep = (typeof checkSteps)[number]

/** `attention`: the station works, and somebody should look at it all the same. */
export const checkVerdicts = ['fine', 'attention', 'failed'] as const
export type CheckVerdict = (typeof checkVerdicts)[number]

/**
 * The closed list of what a step can find, with what it means for the station. The words stand in the renderer's catalogue,
 * which does not compile while a finding has none.
 */
export const checkFindings = {
  'camera/fine': 'fine',
  /** Another camera stands in for the one that was chosen. */
  'camera/stand-in': 'attention',
  'camera/slow': 'attention',
  'camera/no-picture': 'failed',
  /** `error` says why. */
  'camera/failed': 'failed',
  'models/fine': 'fine',
  'models/slow': 'attention',
  'models/failed': 'failed',
  'threads/fine': 'fine',
  'threads/not-isolated': 'attention',
  'graphics/fine': 'fine',
  /** Without a graphics processor. The frame rate of the camera tells whether that is enough. */
  'graphics/software': 'fine',

  'disk/fine': 'fine',
  'disk/low': 'attention',
  'disk/full': 'failed',
  'disk/not-writable': 'failed',
  'clock/fine': 'fine',
  'clock/differs': 'attention',
  'clock/unknown': 'attention',
  'trust/fine': 'fine',
  /** Training mode: the server is this program. */
  'trust/training': 'fine',
  'trust/expires-soon': 'attention',
  'trust/plain-http': 'attention',
  'trust/refused': 'failed',
  'trust/unreachable': 'failed',
  'account/fine': 'fine',
  /** Some of what belongs to a station is closed to it, or the server does not say. */
  'account/lacks': 'attention',
  'account/signed-out': 'attention',
  'account/unfit': 'failed',
  'account/failed': 'failed',
  'outbox/fine': 'fine',
  'outbox/near-limit': 'attention',
  'outbox/blocked': 'attention',
  'outbox/set-aside': 'attention',
  'outbox/quarantined': 'attention',
  'outbox/not-sound': 'failed',
  'outbox/stopped': 'failed',
  'key-store/fine': 'fine',
  /** There is none, and practice needs none. */
  'key-store/training': 'fine',
  'key-store/allowed': 'attention',
  'key-store/none': 'failed',
  'key-store/broken': 'failed',
  'audit-log/fine': 'fine',
  'audit-log/broken': 'failed',
  'audit-log/failed': 'failed',
  'databases/fine': 'fine',
  'databases/failed': 'failed',

  /** The step itself gave no answer in its time. */
  'check/timed-out': 'failed',
  /** The step itself is broken, or its question did not get through. */
  'check/failed': 'failed'
} as const satisfies Record<string, CheckVerdict>
export type CheckFinding = keyof typeof checkFindings

/** SECURITY: numbers of a closed list of names, so that no outcome can hold anything about a person. */
export const checkFigures = z.strictObject({
  bytes: z.number().optional(),
  seconds: z.number().optional(),
  days: z.number().optional(),
  /** Of what the step counts. */
  count: z.number().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  perSecond: z.number().optional(),
  milliseconds: z.number().optional(),
  /** Versions of files. */
  outboxVersion: z.number().optional(),
  auditVersion: z.number().optional()
})
export type CheckFigures = z.output<typeof checkFigures>

const errorCode = z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]])

/** What a step found. */
export const checkOutcome = z.strictObject({
  finding: z.enum(Object.keys(checkFindings) as [CheckFinding, ...CheckFinding[]]),
  figures: checkFigures.optional(),
  /** Why, where another part of the program said so. */
  error: errorCode.optional()
})
export type CheckOutcome = z.output<typeof checkOutcome>

export const checkResult = z.strictObject({ step: z.enum(checkSteps), outcome: checkOutcome })
export type CheckResult = z.output<typeof checkResult>

export const verdictOf = ({ finding }: CheckOutcome): CheckVerdict => checkFindings[finding]

/** The worst of several verdicts; `fine` where there is none. */
export function worstVerdict(outcomes: readonly CheckOutcome[]): CheckVerdict {
  const verdicts = outcomes.map(verdictOf)
  return verdicts.includes('failed') ? 'failed' : verdicts.includes('attention') ? 'attention' : 'fine'
}

const count = z.int().min(0).max(100_000)

/** What the page knows and main does not. SECURITY: numbers only; the page cannot put words into a bundle. */
export const pageFacts = z.strictObject({
  cameras: count,
  processors: count,
  isolated: z.boolean(),
  windowWidth: count,
  windowHeight: count,
  pixelRatio: z.number().min(0).max(20)
})
export type PageFacts = z.output<typeof pageFacts>

export const bundleRequest = z.strictObject({
  checks: z.array(checkResult).max(checkSteps.length),
  page: pageFacts
})
export type BundleRequest = z.output<typeof bundleRequest>

/** What a support bundle has, one file each; there can be several of the log. */
export const bundleParts = ['read-me', 'station', 'settings', 'checks', 'outbox', 'audit', 'log'] as const
export type BundlePart = (typeof bundleParts)[number]

/** A zip file with what support needs and nothing about anybody. `files` tells what is in it. */
export const supportBundle = z.object({
  name: z.string(),
  files: z.array(z.object({ name: z.string(), part: z.enum(bundleParts), bytes: z.int() })),
  content: z.instanceof(Uint8Array)
})
export type SupportBundle = z.output<typeof supportBundle>
