import { randomUUID } from 'node:crypto'
import { openStorage } from '@sandbox/storage/storage'
import { tinyJpeg } from './tiny-jpeg'

/**
 * Puts strangers into a sandbox's file while no sandbox uses it: each with a name and one photo's features. The features are
 * random directions; two of those are as good as orthogonal, so nobody is taken for one of them.
 *
 * @param random 0 to 1
 */
export function enrollStrangers(databasePath: string, count: number, random: () => number): void {
  const storage = openStorage(databasePath)
  const createdAt = new Date(0)
  try {
    storage.transaction(() => {
      for (let number = 1; number <= count; number++) {
        const personId = randomUUID()
        storage.people.add(personId, createdAt)
        storage.aliases.add(personId, {
          personAliasId: randomUUID(),
          firstName: 'Stranger',
          lastName: String(number),
          middleName: null,
          title: null
        })
        const photo = { photoReferenceId: undefined, jpeg: tinyJpeg, createdAt }
        storage.faces.add({ faceId: randomUUID(), personId, features: randomFeatures(random), ...photo })
      }
    })
  } finally {
    storage.close()
  }
}

/** A direction in the space of face features, 512 numbers of length 1: sums of uniform numbers are nearly normal. */
export function randomFeatures(random: () => number): Float32Array {
  const numbers = Float32Array.from({ length: 512 }, () => random() + random() + random() + random() - 2)
  const length = Math.hypot(...numbers)
  return numbers.map((number) => number / length)
}

/** Always the same sequence (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
