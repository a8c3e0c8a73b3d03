import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useStation } from '../../api/station-context'
import { type AddedDocument, withDocument } from './added-documents'

interface AddedDocuments {
  readonly added: readonly AddedDocument[]
  readonly remember: (document: AddedDocument) => void
}

const AddedDocumentsContext = createContext<AddedDocuments>({ added: [], remember: () => undefined })

/**
 * Remembers the documents that were added since the station was started: the server cannot list them. SECURITY: forgotten
 * when somebody signs in or out, or the server is another one.
 */
export function AddedDocumentsProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useStation()
  const [added, setAdded] = useState<readonly AddedDocument[]>([])
  useEffect(() => client.subscribe('server:changed', () => setAdded([])), [client])
  const remember = useCallback(
    (document: AddedDocument) => setAdded((before) => withDocument(before, document)),
    []
  )
  const value = useMemo(() => ({ added, remember }), [added, remember])
  return <AddedDocumentsContext value={value}>{children}</AddedDocumentsContext>
}

export function useAddedDocuments(): AddedDocuments {
  return useContext(AddedDocumentsContext)
}
