/** What was typed and picked so far for the details form, not checked yet. */
export interface DetailsDraft {
  readonly name: NameDraft
  readonly tagIds: readonly string[]
  /** As typed, by the field's name at the server. A yes-or-no field holds `yes`, `no` or nothing. */
  readonly fields: Readonly<Record<string, string>>
  readonly address: AddressTyped
  readonly note: NoteDraft
  readonly documents: readonly PickedDocument[]
}

export interface NameDraft {
  readonly firstName: string
  readonly lastName: string
}

export interface NoteDraft {
  readonly summary: string
  readonly body: string
}

export const addressParts = ['street', 'street2', 'postalCode', 'city', 'state', 'country'] as const
export type AddressPart = (typeof addressParts)[number]
export type AddressTyped = Readonly<Record<AddressPart, string>>

/** A file or a still of the camera, for one of the documents that the site asks for. */
export interface PickedDocument {
  readonly attachmentId: string
  /** Which of the site's documents it is. */
  readonly slot: string
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer>
}

export const emptyDetails: DetailsDraft = {
  name: { firstName: '', lastName: '' },
  tagIds: [],
  fields: {},
  address: { street: '', street2: '', postalCode: '', city: '', state: '', country: '' },
  note: { summary: '', body: '' },
  documents: []
}

/** Puts a document into its place; an earlier one there makes room. */
export function withDocument(draft: DetailsDraft, document: PickedDocument): DetailsDraft {
  return { ...draft, documents: [...withoutSlot(draft, document.slot), document] }
}

export function withoutDocument(draft: DetailsDraft, slot: string): DetailsDraft {
  return { ...draft, documents: withoutSlot(draft, slot) }
}

export function documentIn(draft: DetailsDraft, slot: string): PickedDocument | undefined {
  return draft.documents.find((document) => document.slot === slot)
}

function withoutSlot({ documents }: DetailsDraft, slot: string): readonly PickedDocument[] {
  return documents.filter((document) => document.slot !== slot)
}
