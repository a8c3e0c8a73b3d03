import { expect, test } from 'vitest'
import { addSighting, mostSeen, type SeenPerson } from '@renderer/people/seen-people'

const person = (personId: string, name?: { firstName: string; lastName: string }) => ({
  personId,
  ...(name && { name }),
  tags: [{ name: 'VIP' }, { tagId: 'without-a-name' }]
})
const ada = { firstName: 'Ada', lastName: 'Lind' }

test('who is seen again stands once, in front, with every photo that was named', () => {
  let seen = addSighting([], { person: person('ada', ada), faceId: 'one', at: 1 })
  seen = addSighting(seen, { person: person('bea'), faceId: undefined, at: 2 })
  seen = addSighting(seen, { person: person('ada'), faceId: 'two', at: 3 })
  expect(seen).toEqual([
    { personId: 'ada', name: ada, tagNames: ['VIP'], faceIds: ['two', 'one'], lastSeen: 3 },
    { personId: 'bea', name: undefined, tagNames: ['VIP'], faceIds: [], lastSeen: 2 }
  ])
})

test('no more are kept than the limit, the oldest go', () => {
  let seen: readonly SeenPerson[] = []
  for (let at = 0; at <= mostSeen; at++) {
    seen = addSighting(seen, { person: person(`person ${at}`), faceId: undefined, at })
  }
  expect(seen).toHaveLength(mostSeen)
  expect(seen.at(-1)?.personId).toBe('person 1')
})
