import { z } from 'zod'
import { permission } from './account'

/** What can be done to a person's record, each with permissions of its own at the server. */
export const personActs = [
  'aliases',
  'tags',
  'notes',
  'addresses',
  'fields',
  'add-documents',
  'read-documents',
  'add-photos',
  'compare'
] as const
export type PersonAct = (typeof personActs)[number]

/** `closed`: one of the permissions would be enough. `unknown`: only trying tells. */
export const right = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open') }),
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('closed'), permissions: z.array(permission) })
])
export type Right = z.output<typeof right>

/** What the account may do to people, found out without changing anything. */
export const personRights = z.record(z.enum(personActs), right)
export type PersonRights = z.output<typeof personRights>
