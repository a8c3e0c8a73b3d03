import type { DocumentDraft } from '@shared/domain/document'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { downloadFileDocument, uploadFileDocument } from '../generated/sdk.gen'
import type { Client } from '../sdk-client'
import type { UploadWatch } from '../watched-upload'
import { idInAnswer } from '../wire/ids'
import { mapAnswer, refuseWebPage } from './answers'

export interface DocumentCalls {
  /** Not repeatable, and nothing tells whether it arrived. @returns the document's id where the server names it */
  uploadDocument(draft: DocumentDraft, upload?: UploadWatch): Promise<Result<string | undefined>>
  downloadDocument(personId: string, documentId: string): Promise<Result<Uint8Array<ArrayBuffer>>>
}

export function createDocumentCalls(client: Client): DocumentCalls {
  return {
    uploadDocument: async ({ personId, name, description, content }, upload) => {
      const body = {
        personId,
        name,
        ...(description === '' ? {} : { description }),
        file: new File([new Uint8Array(content)], name)
      }
      const answer = await uploadFileDocument({ client, body, ...(upload && { upload }) })
      return mapAnswer(answer, (value) => idInAnswer(value, 'documentId', 'fileDocumentId', 'id'))
    },

    downloadDocument: async (personId, documentId) => {
      const answer = await downloadFileDocument({ client, path: { personId, documentId } })
      const what = 'GET api/v1/people/{personId}/fileDocuments/{documentId}/data'
      const checked = refuseWebPage(answer, what)
      if (!checked.ok) return checked
      const bytes = new Uint8Array(await checked.value.arrayBuffer())
      // Nobody can have uploaded nothing.
      return bytes.byteLength === 0 ? err(appError('identities/bad-answer', `${what}: empty`)) : ok(bytes)
    }
  }
}
