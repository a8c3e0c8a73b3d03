import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type AppError, type ErrorCode } from '@shared/errors'
import type { AppContext } from './app-env'

/** A request that is not served, in words. Holds nothing of the request's content. */
export interface Refusal {
  readonly status: ContentfulStatusCode
  readonly title: string
  readonly detail?: string
  /** Members of the body that do not fit, with the reasons. */
  readonly errors?: Readonly<Record<string, readonly string[]>>
}

export const refusals = {
  unauthorized: { status: 401, title: 'Unauthorized' },
  forbidden: { status: 403, title: 'Forbidden' },
  notFound: { status: 404, title: 'Not Found' },
  noMatch: { status: 404, title: 'Not Found', detail: 'Nobody enrolled matches this face.' },
  noFace: { status: 400, title: 'No face', detail: 'No face was found in the picture.' },
  noFaceFound: { status: 404, title: 'Not Found', detail: 'No face was found in the picture.' },
  severalFaces: { status: 400, title: 'Several faces', detail: 'The picture shows more than one face.' },
  usedReference: { status: 409, title: 'Conflict', detail: 'This photoReferenceId is already in use.' },
  enrolledFace: { status: 409, title: 'Conflict', detail: 'This face is already enrolled.' },
  usedTagName: { status: 400, title: 'Bad Request', detail: 'Another tag has this name.' },
  unknownTag: { status: 404, title: 'Unknown tag', detail: 'There is no such tag.' },
  disabledTag: { status: 400, title: 'Bad Request', detail: 'The tag is disabled.' },
  otherTag: {
    status: 400,
    title: 'Bad Request',
    detail: 'The tagId of the body is another than that of the path.'
  },
  noSearch: { status: 400, title: 'Bad Request', detail: 'Search by tagId or by entityFieldName.' },
  tagAndField: { status: 400, title: 'Bad Request', detail: 'Search by a tag or by a field, not by both.' },
  notBase64: { status: 400, title: 'Bad Request', detail: 'A picture is not plain base64.' },
  notJson: { status: 400, title: 'Bad Request', detail: 'The body is not JSON.' },
  wrongMediaType: { status: 415, title: 'Unsupported Media Type', detail: 'Send application/json.' },
  notForm: { status: 415, title: 'Unsupported Media Type', detail: 'Send multipart/form-data.' },
  damagedForm: { status: 400, title: 'Bad Request', detail: 'The form cannot be read.' },
  tooLarge: { status: 413, title: 'Payload Too Large' },
  wrongHost: { status: 421, title: 'Misdirected Request' },
  internal: { status: 500, title: 'Internal Server Error' }
} as const satisfies Record<string, Refusal>

const pictureReasons: Partial<Record<ErrorCode, string>> = {
  'picture/empty': 'The picture is empty.',
  'picture/not-a-picture': 'The picture is not a JPEG.',
  'picture/damaged': 'The JPEG cannot be decoded.',
  'picture/too-many-bytes': 'The picture has too many bytes.',
  'picture/too-many-pixels': 'The picture has too many pixels.',
  'picture/no-face': 'No face was found in the picture.'
}

/** A picture's fault is the sender's (400); everything else is ours (500). */
export function refusalOfError(error: AppError): Refusal {
  const reason = pictureReasons[error.code]
  return reason === undefined ? refusals.internal : { status: 400, title: 'Bad picture', detail: reason }
}

/** Answers in the body shape that the policy names. */
export function refuse(c: AppContext, refusal: Refusal): Response {
  const { status, title, detail, errors } = refusal
  // RFC 6750, section 3: a refused bearer token is answered with the scheme that would be accepted.
  if (status === 401) c.header('WWW-Authenticate', 'Bearer')
  switch (c.var.policy.errorBody) {
    case 'empty':
      return c.body(null, status)
    case 'plain-text':
      return c.text(detail ?? title, status)
    case 'problem-details':
      return c.body(JSON.stringify({ type: 'about:blank', title, status, detail, errors }), status, {
        'Content-Type': 'application/problem+json'
      })
  }
}
