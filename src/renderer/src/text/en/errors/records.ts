import { documentLimits } from '@shared/domain/document'
import type { ErrorWordsOf } from './error-words'
import { megabytes } from './sizes'

export const recordErrors: ErrorWordsOf<'record' | 'document' | 'identify' | 'enrollment'> = {
  'record/refused': {
    title: 'The server did not accept this entry',
    advice: 'Nothing was changed. Please check what you entered and try again.'
  },

  'document/empty': {
    title: 'This document is empty',
    advice: 'Please choose another one.'
  },
  'document/too-many-bytes': {
    title: 'This document is too large',
    advice: `A document may have up to ${megabytes(documentLimits.maxBytes)}. Please choose a smaller copy.`
  },
  'document/unknown-kind': {
    title: 'This file cannot be used as a document',
    advice: 'Please choose a PDF, or a picture as PNG or JPEG.'
  },
  'document/cancelled': {
    title: 'The upload was stopped',
    advice: 'Not all of it had been sent, so the server does not have this document.'
  },
  'document/unsure': {
    title: 'The document may have arrived',
    advice:
      'All of it had been sent, but no answer came. The server has no list to look it up in: please look in its web app before you add it again.'
  },

  'identify/no-aligned-face': {
    title: 'The face could not be cut out for the search',
    advice: 'Please try again with the face straight ahead. If it keeps happening, tell your administrator.'
  },
  'identify/too-many': {
    title: 'Too many searches in a short time',
    advice: 'The station spares the server for a moment, then it goes on.'
  },

  'enrollment/name-refused': {
    title: 'The server has the photo, but did not accept the name',
    advice: 'Please correct the name and send it again. The photo stays as it is.'
  },
  'enrollment/incomplete': {
    title: 'Something is missing for this enrollment',
    advice: 'Please look through the details once more. Nothing was saved yet.'
  },
  'enrollment/needs-reason': {
    title: 'This person may be enrolled already',
    advice:
      'Please look at the person the server found. If it is somebody else, say why a new record is made.'
  },
  'enrollment/needs-search': {
    title: 'This account may not search for people',
    advice:
      'This site enrolls nobody without a search first. Please ask your administrator for an account that may search.'
  }
}
