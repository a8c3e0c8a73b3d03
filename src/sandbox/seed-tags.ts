import { noExpiry } from './expire-period'
import type { Storage } from './storage/storage'

export interface PracticeTag {
  readonly tagName: string
  readonly description: string
  /** `d.hh:mm:ss` */
  readonly defaultExpirePeriod: string
}

/** What a front desk puts on people, to practise with: one that ends by itself, and three that stay. */
export const practiceTags: readonly PracticeTag[] = [
  { tagName: 'Visitor', description: 'Here for some time.', defaultExpirePeriod: '30.00:00:00' },
  { tagName: 'Employee', description: 'Works here.', defaultExpirePeriod: noExpiry },
  { tagName: 'VIP', description: 'Is received in person.', defaultExpirePeriod: noExpiry },
  { tagName: 'Banned', description: 'May not come in.', defaultExpirePeriod: noExpiry }
]

/** Makes these tags where nobody has made one yet. One that somebody has deleted does not come back. */
export function seedTags(storage: Storage, newId: () => string, wanted: readonly PracticeTag[]): void {
  if (storage.tags.wasEverUsed()) return
  storage.transaction(() => {
    for (const tag of wanted) storage.tags.add({ ...tag, tagId: newId(), disabled: false })
  })
}
