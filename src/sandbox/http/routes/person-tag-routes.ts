import { Hono } from 'hono'
import { z } from 'zod'
import { zGuid, zReadPersonTagsQuery, zUpsertPersonTagBody } from '@shared/identities/generated/zod.gen'
import { expiryAfter } from '../../expire-period'
import type { NewPersonTag } from '../../storage/person-tag-store'
import { upsertItem } from '../answer-put'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { listedTags, tagNameMember } from '../person-tags'
import { readBody, readQuery } from '../read-body'
import { refusals, refuse } from '../refusal'

// A time without a zone would expire at another moment on each machine, so it is refused.
const upsertPersonTagBody = zUpsertPersonTagBody.extend({
  personTagId: zGuid.nullish(),
  expires: z.iso.datetime({ offset: true }).nullish()
})

/** The tags on a person. */
export function personTagRoutes(services: Services): Hono<AppEnv> {
  const { storage, policy, now } = services
  const { people, personTags, tags } = storage
  const routes = new Hono<AppEnv>()
  const hasIds = policy.personTagKey === 'person-tag-id'
  const wireTag = ({ personTagId, tagId, expires, created }: NewPersonTag) => ({
    ...(hasIds ? { personTagId } : {}),
    tagId,
    expires,
    created
  })

  onOperation(routes, services, 'readPersonTags', (c) => {
    const personId = c.req.param('personId')
    const query = readQuery(c, zReadPersonTagsQuery)
    if (!query.ok) return refuse(c, query.error)
    if (!people.has(personId)) return refuse(c, refusals.notFound)
    const { tagName } = query.value
    const listed = listedTags(services, personId)
    const wanted = listed.filter((tag) => tagName === undefined || tag.tagName === tagName)
    return c.json(wanted.map((tag) => ({ ...wireTag(tag), ...tagNameMember(services, tag.tagName) })))
  })

  onOperation(routes, services, 'upsertPersonTag', async (c) => {
    const body = await readBody(c, upsertPersonTagBody)
    if (!body.ok) return refuse(c, body.error)
    const { personTagId: id, tagId } = body.value
    const tag = tags.find(tagId)
    if (!tag) return refuse(c, { ...refusals.unknownTag, status: policy.unknownTagStatus })
    if (tag.disabled && policy.disabledTag === 'inactive') return refuse(c, refusals.disabledTag)
    const time = now()
    const named = typeof body.value.expires === 'string' ? new Date(body.value.expires).toISOString() : null
    // A missing expiry and null are one, as on a server that reads both into the same null. The default counts when the
    // tag is put on; a later change without an expiry makes it last for good.
    const isNew = typeof id !== 'string'
    const expires = named ?? (isNew ? expiryAfter(tag.defaultExpirePeriod, time) : null)
    const personId = c.req.param('personId')
    const existing = personTags.list(personId).find(({ personTagId }) => personTagId === id)
    const created = existing?.created ?? time.toISOString()
    return upsertItem(c, services, personTags, {
      personId,
      id,
      make: (personTagId) => ({ personTagId, tagId, expires, created })
    })
  })

  onOperation(routes, services, 'deletePersonTag', (c) => {
    const { personId, personTagId: key } = c.req.param()
    const items = personTags.list(personId)
    const named = items.filter((item) => (hasIds ? item.personTagId : item.tagId) === key)
    if (named.length === 0) return refuse(c, refusals.notFound)
    for (const { personTagId } of named) personTags.remove(personId, personTagId)
    return c.body(null, policy.deleteStatus)
  })

  return routes
}
