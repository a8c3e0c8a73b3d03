import type { OperationId } from '@shared/identities/generated/operations.gen'
import { zFaceEdgePublishResponse } from '@shared/identities/generated/zod.gen'
import { z } from 'zod'
import { alignedCrop } from './aligned-crop'
import { adaAgain, samplePeople } from './sample-people'
import { samplePhoto } from './sample-photo'
import { base64, type RequestOptions, type SandboxClient } from './sandbox-client'
import { enrollSample } from './sandbox-person'
import { detection, publish } from './sandbox-requests'

/** A parameter of a path, by its name in the API, that leads to something in the sandbox. */
export type KnownIds = Readonly<Record<string, string>>

/** What a request holds besides the parameters of its path. */
export interface ValidBody {
  readonly json?: Readonly<Record<string, unknown>>
  readonly form?: Readonly<Record<string, string | Blob>>
}

/**
 * Puts one of everything into an empty sandbox.
 *
 * @param client may do everything
 */
export async function fillSandbox(client: SandboxClient): Promise<KnownIds> {
  const { personId, faceId } = await enrollSample(client)
  const idOf = async (member: string, operation: OperationId, options: RequestOptions): Promise<string> => {
    const { body } = await client.send(operation, { parameters: { personId }, ...options })
    return z
      .record(z.string(), z.unknown())
      .transform((item) => String(item[member]))
      .parse(body)
  }
  const tagId = await idOf('tagId', 'createTag', { json: { tagName: 'VIP' } })
  const published = await publish(client, await samplePhoto(adaAgain))
  const [seen] = zFaceEdgePublishResponse.parse(published.body).faces ?? []
  const form = formOf({ personId, name: 'Badge', file: new Blob(['badge']) })
  return {
    personId,
    faceId,
    tagId,
    detectionId: seen?.detectionId ?? '',
    aliasId: await idOf('personAliasId', 'upsertAlias', { json: { firstName: 'Ada' } }),
    personTagId: await idOf('personTagId', 'upsertPersonTag', { json: { tagId } }),
    noteId: await idOf('noteId', 'upsertNote', { json: { summary: 'Met', body: 'At the door' } }),
    entityId: await idOf('entityFieldId', 'upsertEntityField', { json: { name: 'Badge', stringValue: '7' } }),
    documentId: await idOf('documentId', 'uploadFileDocument', { body: form }),
    fieldName: 'Badge',
    fieldValue: '7',
    referenceId: 'nothing',
    entityType: 'person',
    fieldId: 'badge'
  }
}

/** A body for each operation that takes one, which a filled sandbox accepts. */
export async function validBodies({
  personId = '',
  tagId = ''
}: KnownIds): Promise<Partial<Record<OperationId, ValidBody>>> {
  const jpeg = await samplePhoto(samplePeople[0])
  const photo = base64(jpeg)
  const crop = await alignedCrop(jpeg)
  return {
    authenticate: { json: { username: 'training', password: '' } },
    publishWithResponse: { json: { ...detection, expanded: photo } },
    publish: { json: { ...detection, expanded: photo } },
    recognize: { json: { ...detection, croppedAligned: base64(crop) } },
    lookup: { form: { CroppedAligned: new Blob([crop]) } },
    enrollFace: { json: { faceImage: photo } },
    detectFaces: { json: { faceImage: photo } },
    compareFaces: { json: { faceImage1: photo, faceImage2: photo } },
    upsertAlias: { json: { firstName: 'Ada', lastName: 'Sample' } },
    upsertPersonTag: { json: { tagId } },
    upsertNote: { json: { summary: 'Met again' } },
    upsertAddress: { json: { city: 'Vienna' } },
    upsertEntityField: { json: { name: 'Locker', numberValue: 7 } },
    uploadFileDocument: { form: { personId, name: 'Pass', file: new Blob(['pass']) } },
    createTag: { json: { tagName: 'Staff' } },
    updateTag: { json: { tagId, tagName: 'Guest' } },
    updateStringFieldSetting: { json: {} },
    updateDatetimeFieldSetting: { json: {} }
  }
}

export function formOf(parts: Readonly<Record<string, string | Blob>>): FormData {
  const form = new FormData()
  for (const [name, part] of Object.entries(parts)) form.append(name, part)
  return form
}
