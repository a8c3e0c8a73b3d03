import type { EnrollmentReceipt, EnrollmentRequest } from '@shared/domain/enrollment'
import type { PersonName } from '@shared/domain/person'
import type { Alias } from '@shared/domain/person-items'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { IdentitiesClient } from '../identities/client'
import type { EnrolledFace } from '../identities/wire/faces'
import { checkPhoto } from './photo-check'
import { findSamePicture, type ProbeContext } from './probe'

/**
 * Enrolls one person: a face, then the name.
 *
 * The server does this in several calls, can stop between any two, and a repeated call doubles. So every call is
 * preceded by a look at what is there: `checkImageReference` before the face, the aliases before the name. The same
 * `enrollmentId` can be submitted any number of times; it never makes a second person or a second name.
 */
export class EnrollmentService {
  readonly #client: IdentitiesClient
  readonly #context: ProbeContext
  /** Runs under way, so that a second submit of the same enrollment joins the first. */
  readonly #running = new Map<string, Promise<Result<EnrollmentReceipt>>>()
  /** Faces that the server has confirmed, by enrollment: ids only, no picture, no name. */
  readonly #enrolled = new Map<string, EnrolledFace>()

  constructor(client: IdentitiesClient, context: ProbeContext) {
    this.#client = client
    this.#context = context
  }

  submit(request: EnrollmentRequest): Promise<Result<EnrollmentReceipt>> {
    const running = this.#running.get(request.enrollmentId)
    if (running) return running
    const run = this.#enroll(request).finally(() => this.#running.delete(request.enrollmentId))
    this.#running.set(request.enrollmentId, run)
    return run
  }

  async #enroll(request: EnrollmentRequest): Promise<Result<EnrollmentReceipt>> {
    const { enrollmentId, name, photo, force } = request
    const checked = checkPhoto(photo)
    if (!checked.ok) return checked

    const face = await this.#enrolledFace(enrollmentId, photo, force)
    if (!face.ok) return face
    this.#remember(enrollmentId, face.value)

    const named = await this.#ensureNamed(face.value.personId, name)
    return named.ok ? ok(face.value) : named
  }

  async #enrolledFace(
    enrollmentId: string,
    photo: Uint8Array,
    force: boolean | undefined
  ): Promise<Result<EnrolledFace>> {
    const known = this.#enrolled.get(enrollmentId)
    if (known) return ok(known)
    const exists = await this.#client.imageReferenceExists(enrollmentId)
    if (!exists.ok) return exists
    if (exists.value) return this.#recover(photo)
    return this.#client.enrollFace(photo, enrollmentId, force === undefined ? {} : { force })
  }

  /**
   * The server has the photo, but its answer with the person's id was lost. The person is found again by the very same
   * picture. Only a nameless person counts: an enrollment that stopped here has no name yet, and anybody with a name is
   * somebody else who looks alike. Anything less certain is a question for the attendant, never a guess.
   */
  async #recover(photo: Uint8Array): Promise<Result<EnrolledFace>> {
    const found = await findSamePicture(this.#client, this.#context, photo)
    if (!found.ok) return found
    if (found.value === undefined) return err(appError('enrollment/unconfirmed', 'no certain match'))
    const aliases = await this.#client.readAliases(found.value.personId)
    if (!aliases.ok) return aliases
    if (aliases.value.length > 0) return err(appError('enrollment/unconfirmed', 'the match has a name'))
    return ok(found.value)
  }

  async #ensureNamed(personId: string, name: PersonName): Promise<Result<undefined>> {
    const aliases = await this.#client.readAliases(personId)
    if (!aliases.ok) return aliases
    if (aliases.value.some((alias) => hasName(alias, name))) return ok()
    const added = await this.#client.putAlias(personId, { ...name, middleName: '', title: '' })
    // The photo is at the server by now, so this is not a refusal of the photo: another one would not help.
    if (!added.ok && added.error.code === 'identities/rejected')
      return err(appError('enrollment/name-refused'))
    return added.ok ? ok() : added
  }

  #remember(enrollmentId: string, face: EnrolledFace): void {
    this.#enrolled.set(enrollmentId, face)
    // A retry comes within minutes. Older entries are only ids, but they need not pile up for months either.
    const oldest = this.#enrolled.size > maxRemembered ? this.#enrolled.keys().next().value : undefined
    if (oldest !== undefined) this.#enrolled.delete(oldest)
  }
}

const maxRemembered = 100

function hasName(alias: Alias, name: PersonName): boolean {
  return alias.firstName === name.firstName && alias.lastName === name.lastName
}
