import { z } from 'zod'

/** What a station can be used for; each needs its own permissions at the server. */
export const capabilities = [
  'enroll',
  'identify',
  'identify-edge',
  'compare',
  'read-people',
  'edit-people',
  'read-tags',
  'administer-tags',
  'read-detections',
  'add-documents',
  'read-documents',
  'administer-fields'
] as const
export const capability = z.enum(capabilities)
export type Capability = z.infer<typeof capability>

/** A permission as the server's role editor shows it. "Read Tags" exists in two categories. */
export const permission = z.object({ category: z.string(), name: z.string() })

/** `unknown`: the server gave no answer from which it can be told. */
const grant = z.enum(['granted', 'missing', 'unknown'])
export type Grant = z.infer<typeof grant>

/** How the server's own description of its API differs from the one that this program was made for. */
export const apiDifference = z.object({
  /** Method and path, e.g. `GET /api/v1/people`. */
  operation: z.string(),
  kind: z.enum(['missing-operation', 'missing-member', 'other-type', 'new-required-member']),
  /** The member in question, e.g. `body.faceImage`. */
  member: z.string().optional(),
  ours: z.string().optional(),
  theirs: z.string().optional()
})
export type ApiDifference = z.infer<typeof apiDifference>

/** What the signed-in account may do at its server, found out without changing anything there. */
export const accountReport = z.object({
  username: z.string(),
  /** As the server names them; empty when it does not say. */
  roles: z.array(z.string()),
  capabilities: z.array(
    z.object({
      capability,
      grant,
      /** Of the permissions that are missing, all must be added to the role. */
      missing: z.array(permission)
    })
  ),
  /** Seconds by which the station's clock is ahead of the server's; undefined when the server does not tell the time. */
  clockAheadSeconds: z.number().optional(),
  /** Days until the server's certificate expires; negative: it has expired. Undefined without HTTPS. */
  certificateDaysLeft: z.number().optional(),
  /** Undefined: the server does not publish its description. */
  differences: z.array(apiDifference).optional()
})
export type AccountReport = z.infer<typeof accountReport>
