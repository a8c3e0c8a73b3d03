import { expect, test } from 'vitest'
import { enrolledPhotosOf } from '@renderer/compare/enrolled-photos'
import type { SeenPerson } from '@renderer/people/seen-people'

const seen: readonly SeenPerson[] = [
  {
    personId: 'p1',
    name: { firstName: 'Ada', lastName: 'Lind' },
    tagNames: [],
    faceIds: ['a2', 'a1'],
    lastSeen: 2
  },
  { personId: 'p2', name: undefined, tagNames: [], faceIds: ['n1'], lastSeen: 1 },
  {
    personId: 'p3',
    name: { firstName: 'Bea', lastName: '' },
    tagNames: [],
    faceIds: [],
    lastSeen: 0
  }
]

test('every enrolled photo of those who were seen can be chosen, newest first', () => {
  expect(enrolledPhotosOf(seen, '')).toEqual([
    { faceId: 'a2', name: 'Ada Lind', lastSeen: 2 },
    { faceId: 'a1', name: 'Ada Lind', lastSeen: 2 },
    { faceId: 'n1', name: undefined, lastSeen: 1 }
  ])
})

test('typing narrows the list by name, in any case', () => {
  expect(enrolledPhotosOf(seen, ' LIND').map(({ faceId }) => faceId)).toEqual(['a2', 'a1'])
  expect(enrolledPhotosOf(seen, 'x')).toEqual([])
})
