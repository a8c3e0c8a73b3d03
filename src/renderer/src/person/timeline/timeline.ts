import type { Detection, DetectionPage } from '@shared/domain/detection'
import type { AppError } from '@shared/errors'

/** What is known of somebody's sightings in one order and range. */
export type Timeline =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly error: AppError }
  | {
      readonly at: 'ready'
      readonly sightings: readonly Detection[]
      /** Where the next page begins; undefined: these are all. */
      readonly next: number | undefined
      readonly isReading: boolean
      /** Why the last page did not come. What was read before stays. */
      readonly error?: AppError
    }

export type TimelineEvent =
  | { readonly type: 'asked-anew' }
  | { readonly type: 'more-asked' }
  | { readonly type: 'answered'; readonly page: DetectionPage }
  | { readonly type: 'failed'; readonly error: AppError }

export function timelineReducer(timeline: Timeline, event: TimelineEvent): Timeline {
  switch (event.type) {
    case 'asked-anew':
      return { at: 'loading' }
    case 'more-asked': {
      if (timeline.at !== 'ready') return timeline
      const { sightings, next } = timeline
      return { at: 'ready', sightings, next, isReading: true }
    }
    case 'answered': {
      const before = timeline.at === 'ready' ? timeline.sightings : []
      const { detections, nextSkip } = event.page
      return { at: 'ready', sightings: merged(before, detections), next: nextSkip, isReading: false }
    }
    case 'failed':
      return timeline.at === 'ready'
        ? { ...timeline, isReading: false, error: event.error }
        : { at: 'failed', error: event.error }
  }
}

/** Somebody who is seen meanwhile moves all the others down a place, so that a page may begin with what is there already. */
function merged(before: readonly Detection[], page: readonly Detection[]): readonly Detection[] {
  const known = new Set(before.map(sameness))
  return [...before, ...page.filter((sighting) => !known.has(sameness(sighting)))]
}

/** The server names no number for a sighting. */
function sameness({ at, detector, confidence }: Detection): string {
  return JSON.stringify([at, detector, confidence])
}
