import type { ApiDifference } from '@shared/domain/account'
import { compareDocuments } from '@shared/identities/compare-documents'
import ourDocument from '@shared/identities/generated/document.gen.json'
import type { Api } from './api'

/** Where servers publish their own description, if they do; off by default at customers' servers. */
const publishedDocumentPath = 'swagger/v1/swagger.json'

/** More is a list that nobody reads; then it is another API altogether. */
const mostDifferences = 200

/** @returns how the server's own description differs from ours; undefined when it publishes none */
export async function readPublishedDifferences(api: Api): Promise<ApiDifference[] | undefined> {
  const answer = await api({
    method: 'get',
    template: publishedDocumentPath,
    check: (document) => Promise.resolve(document)
  })
  // Whatever keeps it from us, the check goes on without it: most servers do not publish one.
  if (!answer.ok || !isDocument(answer.value)) return undefined
  return compareDocuments(ourDocument, answer.value).slice(0, mostDifferences)
}

function isDocument(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'paths' in value
}
