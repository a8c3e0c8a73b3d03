import { cosineSimilarity } from '@shared/face/similarity'

export interface Sighting {
  readonly detectorName: string
  readonly features: Float32Array
}

/** Remembers who was just seen where, to suppress double detections. Kept in memory: a restart forgets it. */
export interface RecentFaces {
  /** Notes the sighting. @returns true when the same detector saw the same face within the window */
  isRepeat(sighting: Sighting): boolean
}

export interface RecentFacesOptions {
  /** 0 turns suppression off. */
  readonly windowSeconds: number
  /** Cosine similarity from which two faces are one. */
  readonly threshold: number
  readonly now: () => Date
}

export function createRecentFaces({ windowSeconds, threshold, now }: RecentFacesOptions): RecentFaces {
  let recent: (Sighting & { readonly seenAt: number })[] = []
  return {
    isRepeat(sighting) {
      if (windowSeconds <= 0) return false
      const seenAt = now().getTime()
      recent = recent.filter((earlier) => seenAt - earlier.seenAt < windowSeconds * 1000)
      const repeated = recent.some(
        (earlier) =>
          earlier.detectorName === sighting.detectorName &&
          cosineSimilarity(earlier.features, sighting.features) >= threshold
      )
      // A suppressed face does not extend its window: someone who stays is noted again once it has passed.
      if (!repeated) recent.push({ ...sighting, seenAt })
      return repeated
    }
  }
}
