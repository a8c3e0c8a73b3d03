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
  alias: 'api/v1/people/:personId/aliases/:aliasId',
  enrollmentPhoto: 'api/v1/people/enrollmentPhoto/:faceId'
} as const

/** Fills in a path's parameters, percent-encoded. A parameter that is not given is a bug. */
export function fillPath(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name]
    if (value === undefined) throw new Error(`${path} needs ${name}`)
    return encodeURIComponent(value)
  })
}
