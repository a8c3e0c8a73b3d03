import type { SandboxPolicy } from '@sandbox/policy'

/**
 * The other readings of every question that the vendor's documentation leaves open. A new option of the policy does not
 * compile without a line here.
 */
const others: { readonly [Option in keyof SandboxPolicy]: readonly SandboxPolicy[Option][] } = {
  basePath: ['/identities'],
  tokenLifetimeSeconds: [1],
  tokenClaims: ['exp-only', 'opaque'],
  swagger: ['published'],
  errorBody: ['plain-text', 'empty'],
  // Sizes and thresholds are no readings: any value is like any other.
  maxBodyBytes: [],
  matchThreshold: [],
  enrollAnswer: ['bare-string'],
  enrolledFace: ['refuse'],
  usedReference: ['accept'],
  imageReferenceAnswer: ['status'],
  imageReferencePermission: ['face-enrollment'],
  boxUnit: ['ratio'],
  publishedNoFace: ['not-found'],
  unmatchedFaceId: ['none'],
  includedPerson: ['person-item'],
  // Nothing is suppressed without a window, so these come in pairs below.
  duplicateWindowSeconds: [],
  suppressedDuplicate: [],
  putAnswer: ['id', 'empty'],
  deleteStatus: [200],
  granularPermissions: [false],
  photoPermission: ['read-all-identity'],
  createdTagStatus: [201],
  createdTagAnswer: ['id', 'empty'],
  usedTagName: ['refuse'],
  disabledTag: ['active'],
  unknownTagStatus: [400],
  expiredTags: ['listed'],
  personTagKey: ['tag-id'],
  personTagNames: ['name', 'tag-name'],
  searchByNothing: ['everybody', 'nobody'],
  searchByTagAndField: ['refuse'],
  maxTake: [1],
  detectionImages: ['null'],
  keptDetectionPictures: [0],
  uploadAnswer: ['bare-string', 'empty'],
  fieldSettingPermission: ['any-authenticated'],
  unknownFieldSetting: ['refuse'],
  profileRoles: ['objects']
}

const pairs: readonly Partial<SandboxPolicy>[] = [
  { duplicateWindowSeconds: 600, suppressedDuplicate: 'omit' },
  { duplicateWindowSeconds: 600, suppressedDuplicate: 'omit', publishedNoFace: 'not-found' },
  { duplicateWindowSeconds: 600, suppressedDuplicate: 'without-detection-id' },
  // Neither names an id, so it has to be looked up in a list that names none either.
  { putAnswer: 'empty', personTagKey: 'tag-id' }
]

/** The defaults, then every other reading, one at a time. */
export const policyFlips: readonly Partial<SandboxPolicy>[] = [
  {},
  ...Object.entries(others).flatMap(([option, values]) => values.map((value) => ({ [option]: value }))),
  ...pairs
]
