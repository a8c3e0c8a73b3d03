import type { AddressPart } from './details-draft'

/** What is wrong with one thing of the details form. A closed list: the words stand in the message catalogue. */
export type DetailProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'bad-characters' }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'not-past' }
  | { readonly kind: 'not-future' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-small'; readonly least: number }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'summary-missing' }
  | { readonly kind: 'document-missing' }

/** Where on the form something is. */
export type DetailPlace =
  | 'firstName'
  | 'lastName'
  | `address.${AddressPart}`
  | 'note.summary'
  | 'note.body'
  | `field.${string}`
  | `document.${string}`

/** In the order of the form, so that the first one is the one to go to. */
export type DetailProblems = ReadonlyMap<DetailPlace, DetailProblem>
