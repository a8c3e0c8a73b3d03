import type { AppContext, Services } from './app-env'
import { refusals, refuse } from './refusal'

/** Items that hang on a person. */
interface ItemStore<Item> {
  add(personId: string, item: Item): void
  update(personId: string, item: Item): boolean
}

/** Answers a PUT in the way that the policy names. */
export function answerPut(
  c: AppContext,
  { policy }: Services,
  stored: { readonly id: string; readonly item: object }
): Response {
  switch (policy.putAnswer) {
    case 'item':
      return c.json(stored.item)
    case 'id':
      return c.json(stored.id)
    case 'empty':
      return c.body(null, 200)
  }
}

/**
 * Documented as an upsert: without an id it always creates, so the same PUT twice makes two items.
 *
 * @param put.id of the item to change; absent: a new one
 */
export function upsertItem<Item extends object>(
  c: AppContext,
  services: Services,
  items: ItemStore<Item>,
  put: {
    readonly personId: string
    readonly id: string | null | undefined
    readonly make: (id: string) => Item
  }
): Response {
  const id = put.id ?? services.newId()
  if (!services.storage.people.has(put.personId)) return refuse(c, refusals.notFound)
  const item = put.make(id)
  if (typeof put.id !== 'string') items.add(put.personId, item)
  else if (!items.update(put.personId, item)) return refuse(c, refusals.notFound)
  return answerPut(c, services, { id, item })
}
