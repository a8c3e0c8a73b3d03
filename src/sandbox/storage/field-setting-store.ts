import type { DatabaseSync } from 'node:sqlite'

/** Definition of a custom field, of which nothing is documented but how it is addressed. */
export interface FieldSetting {
  readonly entityType: string
  readonly kind: 'string' | 'datetime'
  readonly fieldId: string
  /** Any JSON object. */
  readonly setting: Readonly<Record<string, unknown>>
}

/** No call is documented that reads a definition. */
export interface FieldSettingStore {
  /** Makes the definition or replaces it. */
  save(setting: FieldSetting): void
  has(setting: Omit<FieldSetting, 'setting'>): boolean
}

export function createFieldSettingStore(database: DatabaseSync): FieldSettingStore {
  const upsert = database.prepare(
    `INSERT INTO field_settings (entity_type, kind, field_id, setting) VALUES (?, ?, ?, ?)
     ON CONFLICT (entity_type, kind, field_id) DO UPDATE SET setting = excluded.setting`
  )
  const select = database.prepare(
    'SELECT 1 FROM field_settings WHERE entity_type = ? AND kind = ? AND field_id = ?'
  )
  return {
    save({ entityType, kind, fieldId, setting }) {
      upsert.run(entityType, kind, fieldId, JSON.stringify(setting))
    },
    has: ({ entityType, kind, fieldId }) => select.get(entityType, kind, fieldId) !== undefined
  }
}
