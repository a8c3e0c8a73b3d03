import { z } from 'zod'

/**
 * Bodies of the Identities REST API as they travel. Marks: [doc] is documented by the vendor; [inferred] is a working
 * assumption where the documentation is silent. Unknown members are ignored, so that a newer server does not break an
 * older station.
 */

const guid = z.string().min(1)
/** Bare base64, no `data:` prefix [doc, by the samples]. */
const base64 = z.string()

/** Authentication [doc]. */
export const authenticateRequest = z.object({ username: z.string(), password: z.string() })
export const tokenAnswer = z.object({ username: z.string(), token: z.string().min(1) })

/** Session profile: members named in prose only, element type of roles unknown [inferred]. */
export const userProfile = z.object({
  email: z.string().nullish(),
  roles: z.array(z.unknown()).nullish()
})

/** Position of a face. Units are undocumented; the sandbox sends pixels of the submitted picture [inferred]. */
export const boundingBox = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

/** Enrollment: `faceImage` and `photoReferenceId` [doc]; which are required [inferred]. */
export const faceEnrollRequest = z.object({
  faceImage: base64,
  photoReferenceId: z.string().optional()
})
/** Query of faceEnroll [doc]. Without `personId` a new, nameless person is made. */
export const faceEnrollQuery = z.object({
  personId: guid.optional(),
  forceEnrollment: z.enum(['true', 'false']).optional()
})
/** A personId can be read from it [doc]; an object or a bare string [inferred], so both are taken. */
export const faceEnrollAnswer = z
  .union([z.string().min(1), z.object({ personId: guid, faceId: guid.nullish() })])
  .transform((answer) => (typeof answer === 'string' ? { personId: answer, faceId: undefined } : answer))

/** Detection without a record; both bodies [inferred]. */
export const faceDetectRequest = z.object({ faceImage: base64 })
export const detectedFace = z.object({ boundingBox, confidence: z.number(), quality: z.number().nullish() })
export const faceDetectAnswer = z.array(detectedFace)

/** 1:1 comparison; both bodies [inferred]. */
export const faceCompareRequest = z.object({ faceImage1: base64, faceImage2: base64 })
export const faceCompareAnswer = z.object({ confidence: z.number(), isMatch: z.boolean().nullish() })

/** A bare boolean, or 200 against 404 [inferred]; the client takes both. */
export const checkImageReferenceAnswer = z.boolean()

/** Tags on an EdgePerson carry a name only [doc]. */
export const edgePerson = z.object({
  faceId: guid.nullish(),
  personId: guid,
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  tags: z.array(z.object({ name: z.string() })).nullish()
})
export type EdgePerson = z.output<typeof edgePerson>

/** A name of a person. The first alias is the primary one [doc]. */
export const alias = z.object({
  personAliasId: guid.nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  middleName: z.string().nullish(),
  title: z.string().nullish()
})
export type Alias = z.output<typeof alias>
export const aliasList = z.array(alias)

/** The part of IdentityPersonItem [doc] that the station reads so far. */
export const personItem = z.object({
  personId: guid,
  aliases: aliasList,
  tags: z
    .array(z.object({ tagId: guid, expires: z.string().nullish(), created: z.string().nullish() }))
    .nullish()
})

/** The person in publishWithResponse: named in prose only, either of two documented shapes [inferred]. */
export const includedPerson = z.union([personItem, edgePerson])

/** Detection of one picture with an answer. Names of the request [doc] except `includePerson`'s place [inferred]. */
export const publishWithResponseRequest = z.object({
  expanded: base64,
  detectorName: z.string().min(1),
  ianaTimeZone: z.string().min(1),
  detectTimeUtc: z.iso.datetime(),
  largestFaceOnly: z.boolean().optional(),
  allowDoubleDetection: z.boolean().optional(),
  includePerson: z.boolean().optional()
})
/** Content in prose only; member names [inferred]. */
export const publishedFace = z.object({
  faceId: guid.nullish(),
  detectionId: guid.nullish(),
  boundingBox: boundingBox.nullish(),
  confidence: z.number().nullish(),
  quality: z.number().nullish(),
  person: includedPerson.nullish()
})
export const publishWithResponseAnswer = z.object({ faces: z.array(publishedFace).nullish() })

/** 1:N by an aligned crop of 112x112 pixels [doc]; the answer is an EdgePerson, 404 when nobody matches [inferred]. */
export const recognizeRequest = z.object({
  detectorName: z.string().min(1),
  ianaTimeZone: z.string().min(1),
  detectTimeUtc: z.iso.datetime(),
  croppedAligned: base64
})

/** ASP.NET ProblemDetails, one of several shapes an error body may have [inferred]. */
export const problemDetails = z.object({ title: z.string().nullish(), detail: z.string().nullish() })
