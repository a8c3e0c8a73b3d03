import type { PersonRecord } from '@shared/domain/person-record'
import type { SectionLens } from './section-lens'

/** The record with an entry as the server has just saved it: in its place, or as the last one. */
export function withSaved<T>(record: PersonRecord, lens: SectionLens<T>, saved: T): PersonRecord {
  return changeItems(record, lens, (items) => {
    const id = lens.idOf(saved)
    const place = id === undefined ? -1 : items.findIndex((item) => lens.idOf(item) === id)
    return place < 0 ? [...items, saved] : items.with(place, saved)
  })
}

export function withRemoved<T>(record: PersonRecord, lens: SectionLens<T>, id: string): PersonRecord {
  return changeItems(record, lens, (items) => items.filter((item) => lens.idOf(item) !== id))
}

/** Touches one section only. A closed one stays closed: nothing of it is known. */
function changeItems<T>(
  record: PersonRecord,
  lens: SectionLens<T>,
  change: (items: readonly T[]) => T[]
): PersonRecord {
  const section = lens.read(record)
  if (section.state === 'closed') return record
  return lens.write(record, { state: 'open', items: change(section.items) })
}
