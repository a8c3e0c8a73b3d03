import { z } from 'zod'

/** A setting by its place in the configuration, as in `enrollmentPolicy.outbox.maxItems`. */
const settingPath = z.string().max(300)

const limited = (kind: 'too-long' | 'too-short' | 'too-many' | 'too-few' | 'too-large' | 'too-small') =>
  z.strictObject({ kind: z.literal(kind), limit: z.number() })

/** What is wrong with one field of a configuration, and what is allowed. No value is repeated. */
export const fieldProblem = z.strictObject({
  path: settingPath,
  problem: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum([
        'unknown',
        'missing',
        'bad-format',
        'not-allowed',
        'inconsistent',
        'needs-version',
        'bad-address',
        'plain-http',
        'bad-authority',
        'bad-key'
      ])
    }),
    z.strictObject({
      kind: z.literal('wrong-type'),
      expected: z.enum(['text', 'number', 'whole-number', 'yes-or-no', 'list', 'group'])
    }),
    z.strictObject({ kind: z.literal('not-one-of'), allowed: z.array(z.string()) }),
    limited('too-long'),
    limited('too-short'),
    limited('too-many'),
    limited('too-few'),
    limited('too-large'),
    limited('too-small')
  ])
})
export type FieldProblem = z.output<typeof fieldProblem>

/** Why a file cannot be used at all. */
export const fileProblem = z.enum([
  'unreadable',
  /** Somebody who is no administrator of the computer can change it. */
  'writable-by-others',
  'too-large',
  'not-json',
  /** It was written for a newer version of the program. */
  'newer-version',
  'unsigned',
  'wrong-signature'
])
export type FileProblem = z.output<typeof fileProblem>

/** Where the settings of this station come from. */
export const configurationState = z.strictObject({
  /** `copy`: there is a managed file that cannot be used, and what the last good one said still holds. */
  managed: z.enum(['none', 'file', 'copy', 'unusable']),
  problem: fileProblem.optional(),
  /** Wrong fields of the managed file. They do not hold; the others do. */
  fields: z.array(fieldProblem),
  settings: z.array(settingPath),
  /** Whether configurations have to be signed. */
  needsSignature: z.boolean(),
  /** What became of the station's own settings file at the start. */
  ownFile: z.enum(['fine', 'damaged', 'newer-version'])
})
export type ConfigurationState = z.output<typeof configurationState>

/** A value in few words. `count`: so many entries. Undefined: nothing is set. */
export const shownValue = z
  .union([z.string(), z.number(), z.boolean(), z.strictObject({ count: z.int() })])
  .optional()
export type ShownValue = z.output<typeof shownValue>

export const settingChange = z.strictObject({ path: settingPath, from: shownValue, to: shownValue })
export type SettingChange = z.output<typeof settingChange>

/** What a file would change. It can be imported when nothing in it is wrong. */
export const configurationPreview = z.strictObject({
  changes: z.array(settingChange),
  /** What the file sets in another way than the managed file does: that stays as it is. */
  kept: z.array(settingPath),
  fields: z.array(fieldProblem),
  isSigned: z.boolean()
})
export type ConfigurationPreview = z.output<typeof configurationPreview>

export const configurationImported = z.strictObject({
  changed: z.array(settingPath),
  /** Some of it is looked at only when the station starts. */
  needsRestart: z.boolean()
})
export type ConfigurationImported = z.output<typeof configurationImported>

/** A theme needs a few hundred bytes, a consent text some thousand. */
export const maxConfigurationBytes = 2 * 1024 * 1024
/** Base64 of 64 bytes, with what editors leave around it. */
export const maxSignatureBytes = 1000

/** A configuration file as somebody chose it, with the signature that lies beside it. */
export const configurationFile = z.strictObject({
  content: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= maxConfigurationBytes),
  signature: z
    .instanceof(Uint8Array)
    .refine(({ byteLength }) => byteLength <= maxSignatureBytes)
    .optional()
})
export type ConfigurationFile = z.output<typeof configurationFile>

/**
 * Whether a managed file sets this.
 *
 * @param managed paths of settings, as told by the station
 * @param path of the setting itself or of a part of it
 */
export function isManaged(managed: readonly string[], path: string): boolean {
  return managed.some((each) => each === path || path.startsWith(`${each}.`))
}
