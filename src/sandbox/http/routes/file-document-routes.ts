import { Hono } from 'hono'
import { zUploadFileDocumentBody } from '@shared/identities/generated/zod.gen'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { readForm, zFile } from '../read-form'
import { refusals, refuse } from '../refusal'

const uploadForm = zUploadFileDocumentBody.extend({ file: zFile })

/** Files of a person, of any kind, as large as a request may be. */
export function fileDocumentRoutes(services: Services): Hono<AppEnv> {
  const { storage, policy, now, newId } = services
  const { people, fileDocuments } = storage
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'uploadFileDocument', async (c) => {
    const form = await readForm(c, uploadForm)
    if (!form.ok) return refuse(c, form.error)
    const { personId, name, description, file } = form.value
    const content = new Uint8Array(await file.arrayBuffer())
    if (!people.has(personId)) return refuse(c, refusals.notFound)
    const documentId = newId()
    fileDocuments.add({ documentId, personId, name, description, content, createdAt: now() })
    switch (policy.uploadAnswer) {
      case 'object':
        return c.json({ documentId })
      case 'bare-string':
        return c.json(documentId)
      case 'empty':
        return c.body(null, 200)
    }
  })

  // SECURITY: what somebody uploaded is never named as a page or a script, and never opened in place.
  onOperation(routes, services, 'downloadFileDocument', (c) => {
    const { personId, documentId } = c.req.param()
    const content = fileDocuments.readContent(personId, documentId)
    if (!content) return refuse(c, refusals.notFound)
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' }
    return c.body(content, 200, headers)
  })

  return routes
}
