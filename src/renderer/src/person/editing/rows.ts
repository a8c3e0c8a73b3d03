import type { Edit } from './edits'

/** One line of a section: an entry of the server, what becomes of it, or a new one. */
export interface Row<T> {
  readonly key: string
  /** Undefined: a new entry of which only the form is there. */
  readonly item: T | undefined
  readonly edit: Edit<T> | undefined
  /** Whether the server named an id, without which nothing can be changed. */
  readonly isFixed: boolean
}

/** @returns what is shown: the server's entries with the changes under way on top, in the server's order, new ones last */
export function rowsOf<T>(
  items: readonly T[],
  edits: readonly Edit<T>[],
  idOf: (item: T) => string | undefined
): readonly Row<T>[] {
  const present = items.map((item, index): Row<T> => {
    const id = idOf(item)
    const key = id ?? `#${index}`
    const edit = edits.find((each) => each.key === key)
    return { key, item: edit?.at === 'saving' ? edit.shown : item, edit, isFixed: id === undefined }
  })
  const added = edits.flatMap((edit): readonly Row<T>[] =>
    edit.key === undefined
      ? [{ key: edit.id, item: edit.at === 'saving' ? edit.shown : undefined, edit, isFixed: true }]
      : []
  )
  return [...present, ...added]
}
