import { photoLimits } from '@shared/domain/photo'
import { samePersonSimilarity } from '@shared/face/confidence'

/**
 * Every choice that the vendor's documentation leaves open, or on which its pages contradict each other, as one named
 * option. The defaults are working assumptions, not vendor facts; tests run the other readings too.
 */
export interface SandboxPolicy {
  /** Put in front of every path. Cloud servers live below `/identities`, on-premise ones at the root. */
  readonly basePath: '' | `/${string}`
  /** Life of a token. Undocumented. */
  readonly tokenLifetimeSeconds: number
  /**
   * What a token tells its bearer of its life. That it is a JWT and names the user is documented, an `exp` is not.
   * `opaque`: nothing can be read from it, as if it were no JWT at all.
   */
  readonly tokenClaims: 'iat-and-exp' | 'exp-only' | 'opaque'
  /** Body of a refusal. Undocumented; a client must cope with all of them. */
  readonly errorBody: 'problem-details' | 'plain-text' | 'empty'
  /** Largest request body. Undocumented. The default holds two pictures of the station's maximum size in base64. */
  readonly maxBodyBytes: number
  /** Cosine similarity from which two faces count as one person, for 1:N and for `isMatch` of 1:1. */
  readonly matchThreshold: number
  /** Success of faceEnroll: an object with personId and faceId, or the bare personId as a JSON string. */
  readonly enrollAnswer: 'object' | 'bare-string'
  /**
   * A new person whose face is already enrolled. The vendor warns of duplicate people, so they do happen: accepted by
   * default. `refuse` answers 409 unless forceEnrollment is true.
   */
  readonly enrolledFace: 'accept' | 'refuse'
  /**
   * A photoReferenceId that another photo has already: refused with 409, or taken as one photo more. Refusing is a
   * weak guess; a client that relies on it doubles people on servers that do not.
   */
  readonly usedReference: 'refuse' | 'accept'
  /** checkImageReference: a JSON boolean with 200, or 200 against 404 with empty bodies. */
  readonly imageReferenceAnswer: 'boolean' | 'status'
  /** checkImageReference: one page of the documentation names Face Detection, another Face Enrollment. */
  readonly imageReferencePermission: 'face-detection' | 'face-enrollment'
  /** Unit of bounding boxes: pixels of the upright picture, or shares of its width and height. */
  readonly boxUnit: 'pixels' | 'ratio'
  /** publishWithResponse without a face in the picture: an empty list, or 404. */
  readonly publishedNoFace: 'empty-list' | 'not-found'
  /** Prose says that every detected face has a faceId. `none`: only those of enrolled people have. */
  readonly unmatchedFaceId: 'new' | 'none'
  /** Shape of the person in publishWithResponse: as in recognize, or as in people/{personId}. */
  readonly includedPerson: 'edge-person' | 'person-item'
  /**
   * How long the same face from the same detector counts as one detection, unless allowDoubleDetection is true. That
   * such a prevention exists is documented, its window is not. 0, the default, turns it off: a second look at the same
   * person within seconds is what a front desk does all day, and it must not come back empty.
   */
  readonly duplicateWindowSeconds: number
  /** What a suppressed duplicate looks like: left out of the list, or present without a detectionId. */
  readonly suppressedDuplicate: 'omit' | 'without-detection-id'
  /** Answer of a sub-resource PUT. */
  readonly putAnswer: 'item' | 'id' | 'empty'
  /** Status of a successful DELETE. */
  readonly deleteStatus: 200 | 204
  /** One page lets granular permissions (Read Aliases, Mutate Aliases) stand in for the general ones; one does not. */
  readonly granularPermissions: boolean
  /** Photo downloads: any authenticated user by one page, Read All Identity by another. */
  readonly photoPermission: 'any-authenticated' | 'read-all-identity'
  /** Status of a created tag. */
  readonly createdTagStatus: 200 | 201
  /** Answer to a created tag. */
  readonly createdTagAnswer: 'item' | 'id' | 'empty'
  /** A tag with a name that another one has. Names are searched for exactly, but nothing calls them unique. */
  readonly usedTagName: 'accept' | 'refuse'
  /**
   * What `disabled` does to a tag: `inactive` cannot be put on people (400), and those who have it are neither named
   * nor found by it; their records keep it. `active`: it is told, nothing else.
   */
  readonly disabledTag: 'inactive' | 'active'
  /** Status when a tag that does not exist is put on a person. */
  readonly unknownTagStatus: 404 | 400
  /** An expired tag stops applying on its own; whether a person's list and record still hold it is not documented. */
  readonly expiredTags: 'hidden' | 'listed'
  /**
   * What removes a tag from a person: the personTagId, which the person's list of tags then holds, or the tagId. No
   * documented answer holds a personTagId.
   */
  readonly personTagKey: 'person-tag-id' | 'tag-id'
  /** Whether the tags of a person's list and record tell their names, and as which member. The sample has none. */
  readonly personTagNames: 'absent' | 'name' | 'tag-name'
  /** Search for people with neither a tag nor the name of a field. `refuse`: 400. */
  readonly searchByNothing: 'refuse' | 'everybody' | 'nobody'
  /** Search for people with both: those who have both, or 400. */
  readonly searchByTagAndField: 'both' | 'refuse'
  /** Largest page of detections; whoever asks for more gets this many. That there is a limit is not documented. */
  readonly maxTake: number
  /** `image` in a list of detections is documented as a picture or null; when it is null is not. */
  readonly detectionImages: 'included' | 'null'
  /**
   * How many pictures of detections are kept, the newest. Not the vendor's rule: it bounds the size of the database and
   * the number of faces that lie in it. 0 keeps none.
   */
  readonly keptDetectionPictures: number
  /** Answer to an uploaded file: its documentId in an object, the bare id as a JSON string, or nothing. */
  readonly uploadAnswer: 'object' | 'bare-string' | 'empty'
  /** Who may change the definitions of custom fields. Not documented. */
  readonly fieldSettingPermission: 'any-authenticated' | 'mutate-all-identity'
  /** A definition with an id that is not known yet: made, or 404. How an id is found is not documented. */
  readonly unknownFieldSetting: 'create' | 'refuse'
  /** What the roles of a user's profile are: their names, or objects that hold them. */
  readonly profileRoles: 'names' | 'objects'
  /** Whether the API's own document can be fetched. Documented: off unless the customer asks for it. */
  readonly swagger: 'off' | 'published'
}

export const defaultPolicy: SandboxPolicy = {
  basePath: '',
  tokenLifetimeSeconds: 15 * 60,
  tokenClaims: 'iat-and-exp',
  errorBody: 'problem-details',
  maxBodyBytes: 2 * Math.ceil((photoLimits.maxBytes * 4) / 3) + 64 * 1024,
  matchThreshold: samePersonSimilarity,
  enrollAnswer: 'object',
  enrolledFace: 'accept',
  usedReference: 'refuse',
  imageReferenceAnswer: 'boolean',
  imageReferencePermission: 'face-detection',
  boxUnit: 'pixels',
  publishedNoFace: 'empty-list',
  unmatchedFaceId: 'new',
  includedPerson: 'edge-person',
  duplicateWindowSeconds: 0,
  suppressedDuplicate: 'omit',
  putAnswer: 'item',
  deleteStatus: 204,
  granularPermissions: true,
  photoPermission: 'any-authenticated',
  createdTagStatus: 200,
  createdTagAnswer: 'item',
  usedTagName: 'accept',
  disabledTag: 'inactive',
  unknownTagStatus: 404,
  expiredTags: 'hidden',
  personTagKey: 'person-tag-id',
  personTagNames: 'absent',
  searchByNothing: 'refuse',
  searchByTagAndField: 'both',
  maxTake: 100,
  detectionImages: 'included',
  keptDetectionPictures: 100,
  uploadAnswer: 'object',
  fieldSettingPermission: 'mutate-all-identity',
  unknownFieldSetting: 'create',
  profileRoles: 'names',
  swagger: 'off'
}
