import type { NewEntry } from '@main/outbox/outbox-store'

const id = (kind: number, index: number): string =>
  `${kind}0000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`

/** The entry that the process under test adds as its nth: the test knows what must be there. */
export function childEntry(index: number): NewEntry {
  const enrollmentId = id(1, index)
  const photo = id(2, index)
  return {
    enrollmentId,
    createdAt: index,
    server: 'training',
    wasSearched: false,
    content: {
      details: {
        enrollmentId,
        target: { kind: 'new-person' },
        name: { firstName: 'Ottilie', lastName: `Zweifelhofer ${index}` },
        photos: [{ attachmentId: photo, force: false }],
        tags: [],
        fields: [],
        documents: []
      }
    },
    attachments: [{ attachmentId: photo, kind: 'photo', bytes: new Uint8Array(50_000).fill(index % 256) }]
  }
}
