import type { IdentitiesClient } from '@main/identities/client'
import type { MatchedFace } from '@main/identities/wire/faces'
import { EnrollmentService } from '@main/services/enrollment-service'
import { type AppError, appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../../../support/manual-clock'
import { tinyJpeg } from '../../../support/tiny-jpeg'

const request = {
  enrollmentId: '3f2b8c1e-6d4a-4b0e-9a51-0c1d2e3f4a5b',
  name: { firstName: 'Anna', lastName: 'Berg' },
  photo: tinyJpeg
}

/**
 * A server that keeps people in memory and can lose an answer: the call takes effect, the caller hears an error.
 * Written against the client's port; the real client meets the real sandbox in the integration tests.
 */
class ServerInMemory implements Pick<
  IdentitiesClient,
  'enrollFace' | 'imageReferenceExists' | 'readAliases' | 'putAlias' | 'publishLargestFace'
> {
  readonly people = new Map<string, { firstName: string; lastName: string }[]>()
  readonly references = new Set<string>()
  readonly calls: string[] = []
  match: MatchedFace | undefined
  #failures = new Map<string, { error: AppError; effect: boolean }>()

  /** The next call of this name answers with an error, with or without having taken effect. */
  failNext(call: string, error: AppError, { effect }: { effect: boolean }): void {
    this.#failures.set(call, { error, effect })
  }

  enrollFace(_jpeg: Uint8Array, reference: string) {
    return this.#perform('enrollFace', () => {
      const personId = `person-${this.people.size + 1}`
      this.people.set(personId, [])
      this.references.add(reference)
      return { personId, faceId: `face-of-${personId}` }
    })
  }
  imageReferenceExists(reference: string) {
    return this.#perform('imageReferenceExists', () => this.references.has(reference))
  }
  readAliases(personId: string) {
    return this.#perform('readAliases', () =>
      (this.people.get(personId) ?? []).map((name) => ({ ...name, middleName: '', title: '' }))
    )
  }
  putAlias(personId: string, { firstName, lastName }: { firstName: string; lastName: string }) {
    return this.#perform('putAlias', () => {
      this.people.get(personId)?.push({ firstName, lastName })
      return undefined
    })
  }
  publishLargestFace() {
    return this.#perform('publishLargestFace', () => this.match)
  }

  #perform<T>(call: string, effect: () => T): Promise<Result<T>> {
    this.calls.push(call)
    const failure = this.#failures.get(call)
    this.#failures.delete(call)
    if (failure && !failure.effect) return Promise.resolve(err(failure.error))
    const value = effect()
    return Promise.resolve(failure ? err(failure.error) : ok(value))
  }
}

function setUp() {
  const server = new ServerInMemory()
  const context = { detectorName: 'test', timeZone: 'UTC', clock: manualClock() }
  return { server, service: new EnrollmentService(server as unknown as IdentitiesClient, context) }
}

const lost = appError('identities/timed-out')

describe('an enrollment', () => {
  it('asks for the reference before it sends the face, and for the names before it sends one', async () => {
    const { server, service } = setUp()
    expect(await service.submit(request)).toEqual(ok({ personId: 'person-1', faceId: 'face-of-person-1' }))
    expect(server.calls).toEqual(['imageReferenceExists', 'enrollFace', 'readAliases', 'putAlias'])
    expect(server.people.get('person-1')).toEqual([{ firstName: 'Anna', lastName: 'Berg' }])
  })

  it('sends nothing when the bytes are no JPEG', async () => {
    const { server, service } = setUp()
    const answer = await service.submit({
      ...request,
      photo: new TextEncoder().encode('hello')
    })
    expect(answer).toEqual(err(appError('picture/not-a-picture')))
    expect(server.calls).toEqual([])
  })

  it('joins a second submit of the same enrollment to the first', async () => {
    const { server, service } = setUp()
    const [first, second] = await Promise.all([service.submit(request), service.submit(request)])
    expect(first).toEqual(second)
    expect(server.people.size).toBe(1)
    expect(server.calls.filter((call) => call === 'putAlias')).toHaveLength(1)
  })

  it('makes one person and one name however often it is submitted', async () => {
    const { server, service } = setUp()
    for (let times = 0; times < 3; times += 1) expect((await service.submit(request)).ok).toBe(true)
    expect(server.people.size).toBe(1)
    expect(server.people.get('person-1')).toHaveLength(1)
  })

  it('goes on with the name when only the name failed', async () => {
    const { server, service } = setUp()
    server.failNext('putAlias', appError('identities/busy'), { effect: false })
    expect(await service.submit(request)).toMatchObject({
      ok: false,
      error: { code: 'identities/busy', retryable: true }
    })
    expect((await service.submit(request)).ok).toBe(true)
    expect(server.people.get('person-1')).toHaveLength(1)
    expect(server.calls.filter((call) => call === 'enrollFace')).toHaveLength(1)
  })

  it('tells a refused name from a refused photo: the photo is at the server then', async () => {
    const { server, service } = setUp()
    server.failNext('putAlias', appError('identities/rejected'), { effect: false })
    expect(await service.submit(request)).toEqual(err(appError('enrollment/name-refused')))
  })

  it('does not name somebody twice when the answer to the name was lost', async () => {
    const { server, service } = setUp()
    server.failNext('putAlias', lost, { effect: true })
    expect((await service.submit(request)).ok).toBe(false)
    expect((await service.submit(request)).ok).toBe(true)
    expect(server.people.get('person-1')).toHaveLength(1)
  })

  describe('whose answer to the face was lost', () => {
    const lookAlike = { firstName: 'Clara', lastName: 'Dahl' }
    const lose = async () => {
      const set = setUp()
      set.server.failNext('enrollFace', lost, { effect: true })
      expect((await set.service.submit(request)).ok).toBe(false)
      return set
    }

    it('finds the nameless person again by the same picture', async () => {
      const { server, service } = await lose()
      server.match = { faceId: 'f', confidence: 0.999, person: { personId: 'person-1', tags: [] } }
      expect(await service.submit(request)).toEqual(ok({ personId: 'person-1', faceId: 'f' }))
      expect(server.people.size).toBe(1)
      expect(server.people.get('person-1')).toHaveLength(1)
    })

    it('stops and asks when nobody is found', async () => {
      const { server, service } = await lose()
      expect(await service.submit(request)).toMatchObject({
        ok: false,
        error: { code: 'enrollment/unconfirmed' }
      })
      expect(server.people.size).toBe(1)
    })

    it('stops and asks when the match is merely alike', async () => {
      const { server, service } = await lose()
      server.match = { confidence: 0.9, person: { personId: 'person-1', tags: [] } }
      expect(await service.submit(request)).toMatchObject({
        ok: false,
        error: { code: 'enrollment/unconfirmed' }
      })
    })

    it('stops and asks when the match has a name already: that is somebody else', async () => {
      const { server, service } = await lose()
      server.people.set('twin', [lookAlike])
      server.match = { confidence: 1, person: { personId: 'twin', tags: [] } }
      expect(await service.submit(request)).toMatchObject({
        ok: false,
        error: { code: 'enrollment/unconfirmed' }
      })
      expect(server.people.get('twin')).toEqual([lookAlike])
    })
  })
})
