import type { DatabaseSync } from 'node:sqlite'
import { optionalBooleanOf, optionalNumberOf, optionalTextOf, type Row, textOf } from './rows'

/** A custom field of a person, with the documented members. One of the values is meant to be set. */
export interface StoredEntityField {
  readonly entityFieldId: string
  readonly name: string
  readonly stringValue: string | null
  readonly dateValue: string | null
  readonly numberValue: number | null
  readonly boolValue: boolean | null
}

export interface EntityFieldStore {
  /** In order of creation. */
  list(personId: string): StoredEntityField[]
  /**
   * Everybody who has the field, each once.
   *
   * @param stringValue to be matched exactly; absent: any value will do
   */
  peopleWith(name: string, stringValue?: string): string[]
  add(personId: string, field: StoredEntityField): void
  /** @returns false when this person has no such field */
  update(personId: string, field: StoredEntityField): boolean
  /** @returns false when this person has no such field */
  remove(personId: string, entityFieldId: string): boolean
}

export function createEntityFieldStore(database: DatabaseSync): EntityFieldStore {
  const select = database.prepare('SELECT * FROM entity_fields WHERE person_id = ? ORDER BY position')
  const selectPeople = database.prepare(
    `SELECT person_id FROM entity_fields WHERE name = ? AND (? IS NULL OR string_value = ?)
     GROUP BY person_id ORDER BY MIN(position)`
  )
  const insert = database.prepare(
    `INSERT INTO entity_fields
       (name, string_value, date_value, number_value, bool_value, person_id, entity_field_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`
  )
  const update = database.prepare(
    `UPDATE entity_fields SET name = ?, string_value = ?, date_value = ?, number_value = ?, bool_value = ?
     WHERE person_id = ? AND entity_field_id = ?`
  )
  const remove = database.prepare('DELETE FROM entity_fields WHERE person_id = ? AND entity_field_id = ?')
  const valuesOf = (personId: string, field: StoredEntityField) => {
    const { entityFieldId, name, stringValue, dateValue, numberValue, boolValue } = field
    const bit = boolValue === null ? null : Number(boolValue)
    return [name, stringValue, dateValue, numberValue, bit, personId, entityFieldId] as const
  }
  return {
    list: (personId) => select.all(personId).map(entityFieldOf),
    peopleWith(name, stringValue) {
      const value = stringValue ?? null
      return selectPeople.all(name, value, value).map((row) => textOf(row, 'person_id'))
    },
    add(personId, field) {
      insert.run(...valuesOf(personId, field))
    },
    update: (personId, field) => update.run(...valuesOf(personId, field)).changes > 0,
    remove: (personId, entityFieldId) => remove.run(personId, entityFieldId).changes > 0
  }
}

function entityFieldOf(row: Row): StoredEntityField {
  return {
    entityFieldId: textOf(row, 'entity_field_id'),
    name: textOf(row, 'name'),
    stringValue: optionalTextOf(row, 'string_value'),
    dateValue: optionalTextOf(row, 'date_value'),
    numberValue: optionalNumberOf(row, 'number_value'),
    boolValue: optionalBooleanOf(row, 'bool_value')
  }
}
