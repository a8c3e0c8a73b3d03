/**
 * Paths of the Identities REST API, relative to a server's base URL. Said once, here: the client and the sandbox
 * server both read them. A `:name` segment is a parameter.
 */
export const identitiesPaths = {
  authenticate: 'api/v1/authenticate',
  renewToken: 'api/v1/renewToken',
  // `auth/`, not `api/`: so in the vendor's documentation.
  userProfile: 'auth/v1/user/profile',
  publishWithResponse: 'api/v1/faceEdge/publishWithResponse',
  recognize: 'api/v1/faceEdge/recognize',
  faceEnroll: 'api/v1/faces/faceEnroll',
  faceDetect: 'api/v1/faces/faceDetect',
  faceCompare: 'api/v1/faces/faceCompare',
  checkImageReference: 'api/v1/faces/checkImageReference/:referenceId',
  person: 'api/v1/people/:personId',
  aliases: 'api/v1/people/:personId/aliases',
  enrollmentPhoto: 'api/v1/people/enrollmentPhoto/:faceId'
} as const

type ParameterOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** Fills in a path's parameters, percent-encoded. */
export function fillPath<Path extends string>(path: Path, parameters: Record<ParameterOf<Path>, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((parameters as Record<string, string>)[name] ?? '')
  )
}
