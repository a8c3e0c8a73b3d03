import type { Sighting } from '../lib/accuracy'

/** One of the programs that are compared. Calls must not overlap. */
export interface Engine {
  /** Loads everything that the first picture needs. */
  start(): Promise<void>
  /** Brings a picture into the form that the engine takes. Not part of what is timed. */
  take(picture: ImageData): void
  /** Analyses the taken picture: finds faces and the points of one. This is what is timed. */
  analyze(): Promise<Sighting>
  /** Looks for all faces of the taken picture, as for a still picture. Not timed. */
  findAll(): Promise<Sighting>
  /** Has nothing to do with the pictures before. */
  forget(): void
}
