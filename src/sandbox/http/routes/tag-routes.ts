import { Hono } from 'hono'
import { zCreateTagBody, zReadTagsQuery, zUpdateTagBody } from '@shared/identities/generated/zod.gen'
import { noExpiry, zExpirePeriod } from '../../expire-period'
import { answerPut } from '../answer-put'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { readBody, readQuery } from '../read-body'
import { refusals, refuse } from '../refusal'

const createTagBody = zCreateTagBody.extend({ defaultExpirePeriod: zExpirePeriod.optional() })
const updateTagBody = zUpdateTagBody.extend({
  tagName: zCreateTagBody.shape.tagName,
  defaultExpirePeriod: zExpirePeriod.nullish()
})

/** Definitions of tags. Which people have them is in `person-tag-routes.ts`. */
export function tagRoutes(services: Services): Hono<AppEnv> {
  const { storage, policy, newId } = services
  const { tags } = storage
  const routes = new Hono<AppEnv>()
  const isUsed = (tagName: string, exceptId?: string): boolean =>
    policy.usedTagName === 'refuse' && tags.listNamed(tagName).some(({ tagId }) => tagId !== exceptId)

  onOperation(routes, services, 'readTags', (c) => {
    const query = readQuery(c, zReadTagsQuery)
    if (!query.ok) return refuse(c, query.error)
    const { tagName } = query.value
    return c.json(tagName === undefined ? tags.list() : tags.listNamed(tagName))
  })

  onOperation(routes, services, 'readTag', (c) => {
    const tag = tags.find(c.req.param('tagId'))
    return tag ? c.json(tag) : refuse(c, refusals.notFound)
  })

  onOperation(routes, services, 'createTag', async (c) => {
    const body = await readBody(c, createTagBody)
    if (!body.ok) return refuse(c, body.error)
    const { tagName, disabled = false, description = null, defaultExpirePeriod = noExpiry } = body.value
    if (isUsed(tagName)) return refuse(c, refusals.usedTagName)
    const tag = { tagId: newId(), tagName, disabled, description, defaultExpirePeriod }
    tags.add(tag)
    const { createdTagStatus: status, createdTagAnswer: answer } = policy
    if (answer === 'empty') return c.body(null, status)
    return answer === 'id' ? c.json(tag.tagId, status) : c.json(tag, status)
  })

  // The body replaces the whole definition. Tags that people have already keep their expiry.
  onOperation(routes, services, 'updateTag', async (c) => {
    const body = await readBody(c, updateTagBody)
    if (!body.ok) return refuse(c, body.error)
    const { tagId, tagName, disabled, description, defaultExpirePeriod } = body.value
    if (tagId !== c.req.param('tagId')) return refuse(c, refusals.otherTag)
    if (isUsed(tagName, tagId)) return refuse(c, refusals.usedTagName)
    const tag = {
      tagId,
      tagName,
      disabled: disabled ?? false,
      description: description ?? null,
      defaultExpirePeriod: defaultExpirePeriod ?? noExpiry
    }
    if (!tags.update(tag)) return refuse(c, refusals.notFound)
    return answerPut(c, services, { id: tagId, item: tag })
  })

  onOperation(routes, services, 'deleteTag', (c) => {
    if (!tags.remove(c.req.param('tagId'))) return refuse(c, refusals.notFound)
    return c.body(null, policy.deleteStatus)
  })

  return routes
}
