export interface SoakSize {
  readonly enrollments: number
  readonly identifications: number
  /** Power cuts of the station's process, all in the first half. */
  readonly kills: number
  /** Share of all requests that meet a fault. */
  readonly faultShare: number
  /** After which searches and enrollments the server is away for a moment. */
  readonly outages: readonly number[]
  /** Crashes of the page, half of them in Identify and half in a capture. */
  readonly pageCrashes: number
  /** Searches by the last page, between which its memory is compared. */
  readonly pageVisits: number
}

export const fullSize: SoakSize = {
  enrollments: 500,
  identifications: 5000,
  kills: 25,
  faultShare: 0.05,
  outages: [700, 1900, 3100, 4300, 5200],
  pageCrashes: 20,
  pageVisits: 20
}

export const shortSize: SoakSize = {
  enrollments: 25,
  identifications: 250,
  kills: 2,
  faultShare: 0.05,
  outages: [200],
  pageCrashes: 2,
  pageVisits: 2
}
