import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import { expect } from 'vitest'
import { submitVisit } from './enrollment-desk'
import { faultyFetch } from './faulty-fetch'
import { pictureOf } from './many-people'
import { stationProfile } from './station-profile'

export interface QueuedProfile {
  readonly folder: string
  /** In the order accepted. */
  readonly enrollmentIds: readonly string[]
}

export interface QueuedProfileOptions {
  readonly site: { readonly baseUrl: string; readonly account: { username: string; password: string } }
  readonly count: number
  readonly photo: Uint8Array
  readonly outbox?: Partial<EnrollmentPolicy['outbox']>
}

/** Names that sort as they were accepted: `Number 001`. */
export const nameOfNumber = (number: number): string => `Number ${String(number).padStart(3, '0')}`

/** A profile that somebody has enrolled with while there was no network, and has left signed in. */
export async function queuedProfile(options: QueuedProfileOptions): Promise<QueuedProfile> {
  const { site, count, photo, outbox = {} } = options
  const network = faultyFetch()
  const { folder, start } = await stationProfile({
    baseUrl: site.baseUrl,
    fetch: network.fetch,
    settings: { enrollmentPolicy: { outbox } },
    // A real station goes on with it, and reads how long each has waited.
    at: Date.now()
  })
  const station = start()
  expect(await station.call('server:sign-in', { ...site.account, remember: true })).toMatchObject({
    ok: true
  })
  network.isDown = true
  const enrollmentIds: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const { details, submitted } = await submitVisit(station, {
      photos: [pictureOf(number, photo)],
      searched: false,
      details: { name: { firstName: 'Somebody', lastName: nameOfNumber(number) } }
    })
    expect(submitted).toMatchObject({ ok: true })
    enrollmentIds.push(details.enrollmentId)
  }
  await station.stop()
  return { folder, enrollmentIds }
}
