import { Hono } from 'hono'
import { zGuid, zUpsertNoteBody } from '@shared/identities/generated/zod.gen'
import { upsertItem } from '../answer-put'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { readBody } from '../read-body'
import { refusals, refuse } from '../refusal'

const upsertNoteBody = zUpsertNoteBody.extend({ noteId: zGuid.nullish() })

/** The notes about a person. The author is whoever the sender names. */
export function noteRoutes(services: Services): Hono<AppEnv> {
  const { people, notes } = services.storage
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'readNotes', (c) => {
    const personId = c.req.param('personId')
    if (!people.has(personId)) return refuse(c, refusals.notFound)
    return c.json(notes.list(personId))
  })

  onOperation(routes, services, 'upsertNote', async (c) => {
    const read = await readBody(c, upsertNoteBody)
    if (!read.ok) return refuse(c, read.error)
    const { noteId: id, summary = null, body = null, author = null, sharedId = null } = read.value
    return upsertItem(c, services, notes, {
      personId: c.req.param('personId'),
      id,
      make: (noteId) => ({ noteId, summary, body, author, sharedId })
    })
  })

  onOperation(routes, services, 'deleteNote', (c) => {
    const { personId, noteId } = c.req.param()
    if (!notes.remove(personId, noteId)) return refuse(c, refusals.notFound)
    return c.body(null, services.policy.deleteStatus)
  })

  return routes
}
