/**
 * What is compared. `human` looks for faces anew in every frame; `humanTracking` is the same package with its own
 * shortcuts for video switched on, as it comes.
 */
export const engineNames = ['station', 'human', 'humanTracking', 'faceApi'] as const
export type EngineName = (typeof engineNames)[number]

export const engineTitles: Readonly<Record<EngineName, string>> = {
  station: 'Enroll Station',
  human: '`@vladmandic/human` 3.3.6',
  humanTracking: '`@vladmandic/human` 3.3.6 with its own tracking',
  faceApi: '`@vladmandic/face-api` 1.7.15'
}

/** One value per engine. */
export type PerEngine<T> = Readonly<Record<EngineName, T>>

export function perEngine<T>(valueOf: (name: EngineName) => T): PerEngine<T> {
  return {
    station: valueOf('station'),
    human: valueOf('human'),
    humanTracking: valueOf('humanTracking'),
    faceApi: valueOf('faceApi')
  }
}
