import type { Detection } from '@shared/domain/detection'

export interface SightingTime {
  /** As the clock on the wall there showed, e.g. "Mar 4, 2027, 14:05". */
  readonly time: string
  /** IANA name of the zone of `time`; undefined: the time of this station. */
  readonly zone: string | undefined
}

/** When somebody was seen, in the time of the device that saw them. A zone that this computer does not know is not used. */
export function sightingTime({ at, timeZone }: Pick<Detection, 'at' | 'timeZone'>): SightingTime {
  const zone = timeZone !== undefined && isKnownZone(timeZone) ? timeZone : undefined
  const time = new Intl.DateTimeFormat('en', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hour12: false,
    ...(zone !== undefined && { timeZone: zone })
  }).format(new Date(at))
  return { time, zone }
}

function isKnownZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
