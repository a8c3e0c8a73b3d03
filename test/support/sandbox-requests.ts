import { base64, type Reply, type SandboxClient } from './sandbox-client'

/** The calls that most tests of the sandbox make, with the members that the server insists on. */
export async function enroll(
  client: SandboxClient,
  jpeg: Uint8Array,
  options: { readonly photoReferenceId?: string; readonly personId?: string; readonly force?: boolean } = {}
): Promise<Reply> {
  const { photoReferenceId, personId, force } = options
  return client.send('enrollFace', {
    query: {
      ...(personId === undefined ? {} : { personId }),
      ...(force === undefined ? {} : { forceEnrollment: String(force) })
    },
    json: { faceImage: base64(jpeg), ...(photoReferenceId === undefined ? {} : { photoReferenceId }) }
  })
}

export const detection = {
  detectorName: 'desk-1',
  ianaTimeZone: 'Europe/Vienna',
  detectTimeUtc: '2026-01-02T03:04:05Z'
}

export function publish(
  client: SandboxClient,
  jpeg: Uint8Array,
  options: Readonly<Record<string, unknown>> = {}
): Promise<Reply> {
  return client.send('publishWithResponse', {
    json: { expanded: base64(jpeg), ...detection, includePerson: true, ...options }
  })
}

export function compare(client: SandboxClient, first: Uint8Array, second: Uint8Array): Promise<Reply> {
  return client.send('compareFaces', {
    json: { faceImage1: base64(first), faceImage2: base64(second) }
  })
}
