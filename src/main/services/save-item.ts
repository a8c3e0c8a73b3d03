import { isDeepStrictEqual } from 'node:util'
import { ok, type Result } from '@shared/result'
import { asRecordRefusal, isForbidden } from './record-refusal'

/** How items of one kind are read and put, for one person. */
export interface ItemCalls<Item> {
  read(): Promise<Result<Item[]>>
  /** @returns the id where the server names it */
  put(item: Item): Promise<Result<string | undefined>>
  idOf(item: Item): string | undefined
  withId(item: Item, id: string): Item
}

/**
 * Saves an item. With an id it is changed. Without one it is made, but only if the very same one is not there yet: a save
 * whose answer was lost can be repeated without making a second item. An account that may write but not read saves blindly.
 *
 * @returns the item as saved, without an id if the server does not tell and it cannot be looked up
 */
export async function saveItem<Item extends object>(
  calls: ItemCalls<Item>,
  item: Item
): Promise<Result<Item>> {
  if (calls.idOf(item) !== undefined) {
    const changed = asRecordRefusal(await calls.put(item))
    return changed.ok ? ok(item) : changed
  }
  const before = await calls.read()
  if (!before.ok && !isForbidden(before)) return before
  const present = before.ok ? findSame(calls, before.value, item) : undefined
  if (present) return ok(present)

  const made = asRecordRefusal(await calls.put(item))
  if (!made.ok) return made
  if (made.value !== undefined) return ok(calls.withId(item, made.value))
  // The item is there, whatever comes of looking up its id.
  const after = before.ok ? await calls.read() : before
  return ok((after.ok ? findSame(calls, after.value, item) : undefined) ?? item)
}

function findSame<Item extends object>(
  calls: ItemCalls<Item>,
  items: readonly Item[],
  wanted: Item
): Item | undefined {
  return items.find((item) => {
    const id = calls.idOf(item)
    return isDeepStrictEqual(item, id === undefined ? wanted : calls.withId(wanted, id))
  })
}
