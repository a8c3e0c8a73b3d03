import { z } from 'zod'
import { err, ok, type Result } from '@shared/result'
import { defaultPolicy, type SandboxPolicy } from '../policy'

const oneOf = <const Choices extends readonly string[]>(...choices: Choices) => z.enum(choices)
const status = <const Choices extends readonly number[]>(...choices: Choices) =>
  z.coerce.number().pipe(z.literal(choices))
const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'Expected a number')
  .transform(Number)
const whole = z.string().regex(/^\d+$/, 'Expected a whole number').transform(Number)

/** The options of the policy as a command line writes them. */
const policyText: z.ZodType<SandboxPolicy> = z.strictObject({
  basePath: z
    .string()
    .regex(/^(\/[\w-]+)*$/, 'Expected a path such as /identities')
    .transform((path): SandboxPolicy['basePath'] => (path === '' ? '' : `/${path.slice(1)}`)),
  tokenLifetimeSeconds: whole,
  tokenClaims: oneOf('iat-and-exp', 'exp-only', 'opaque'),
  errorBody: oneOf('problem-details', 'plain-text', 'empty'),
  maxBodyBytes: whole,
  matchThreshold: number,
  enrollAnswer: oneOf('object', 'bare-string'),
  enrolledFace: oneOf('accept', 'refuse'),
  imageReferenceAnswer: oneOf('boolean', 'status'),
  imageReferencePermission: oneOf('face-detection', 'face-enrollment'),
  boxUnit: oneOf('pixels', 'ratio'),
  publishedNoFace: oneOf('empty-list', 'not-found'),
  unmatchedFaceId: oneOf('new', 'none'),
  includedPerson: oneOf('edge-person', 'person-item'),
  duplicateWindowSeconds: number,
  suppressedDuplicate: oneOf('omit', 'without-detection-id'),
  putAnswer: oneOf('item', 'id', 'empty'),
  deleteStatus: status(200, 204),
  granularPermissions: z.stringbool({ truthy: ['true'], falsy: ['false'] }),
  photoPermission: oneOf('any-authenticated', 'read-all-identity'),
  createdTagStatus: status(200, 201),
  createdTagAnswer: oneOf('item', 'id', 'empty'),
  usedReference: oneOf('refuse', 'accept'),
  usedTagName: oneOf('accept', 'refuse'),
  disabledTag: oneOf('inactive', 'active'),
  unknownTagStatus: status(404, 400),
  expiredTags: oneOf('hidden', 'listed'),
  personTagKey: oneOf('person-tag-id', 'tag-id'),
  personTagNames: oneOf('absent', 'name', 'tag-name'),
  searchByNothing: oneOf('refuse', 'everybody', 'nobody'),
  searchByTagAndField: oneOf('both', 'refuse'),
  maxTake: whole,
  detectionImages: oneOf('included', 'null'),
  keptDetectionPictures: whole,
  uploadAnswer: oneOf('object', 'bare-string', 'empty'),
  fieldSettingPermission: oneOf('any-authenticated', 'mutate-all-identity'),
  unknownFieldSetting: oneOf('create', 'refuse'),
  profileRoles: oneOf('names', 'objects'),
  swagger: oneOf('off', 'published')
})

/**
 * @param settings each as `name=value`; a later one wins
 * @returns the whole policy, or what is wrong in words
 */
export function readPolicy(settings: readonly string[]): Result<SandboxPolicy, string> {
  const given: Record<string, string> = {}
  for (const setting of settings) {
    const [, name, value] = /^(\w+)=(.*)$/.exec(setting) ?? []
    if (name === undefined || value === undefined) return err(`"${setting}" is not name=value.`)
    given[name] = value
  }
  const defaults = Object.entries(defaultPolicy).map(([name, value]) => [name, String(value)])
  const parsed = policyText.safeParse({ ...Object.fromEntries(defaults), ...given })
  if (parsed.success) return ok(parsed.data)
  const reasons = parsed.error.issues.map(({ path, message }) => [...path, message].join(': '))
  return err(`The policy cannot be used: ${reasons.join('; ')}.`)
}
