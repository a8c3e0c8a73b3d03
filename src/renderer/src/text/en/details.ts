import { documentLimits } from '@shared/domain/document'
import type { NameProblem } from '../../flow/check-name'
import type { DetailProblem } from '../../flow/enrollment/detail-problem'
import type { AddressPart } from '../../flow/enrollment/details-draft'

const nameProblems: Readonly<Record<NameProblem, string>> = {
  missing: 'Please enter a name.',
  'too-long': 'Please use at most 100 characters.',
  'bad-characters': 'This name contains characters that cannot be used. Please type it again.'
}

const addressParts: Readonly<Record<AddressPart, string>> = {
  street: 'Street and number',
  street2: 'Address line 2',
  postalCode: 'Postal code',
  city: 'City',
  state: 'State or province',
  country: 'Country'
}

const problems = {
  missing: 'Please fill this in.',
  'bad-characters': 'This contains characters that cannot be used. Please type it again.',
  'too-long': (most: number) => `Please use at most ${most} characters.`,
  'not-a-date': 'This is not a date. Please type it again.',
  'not-past': 'Please enter a date before today.',
  'not-future': 'Please enter a date after today.',
  'not-a-number': 'Please enter a number, such as 12 or 3.5.',
  'too-small': (least: number) => `Please enter ${least} or more.`,
  'too-large': (most: number) => `Please enter ${most} or less.`,
  'summary-missing': 'Please sum the note up in one line.',
  'document-missing': 'Please add this document.'
} satisfies Readonly<Record<DetailProblem['kind'], unknown>>

/** The form about somebody, and what it says when something is not right. */
export const details = {
  newTitle: 'Who is this?',
  knownTitle: 'Add this photo',
  knownText:
    'The photo is added to the record of the person you chose. Their name and details stay as they are.',
  knownName: (name: string) =>
    `The photo is added to the record of ${name}. Name and details stay as they are.`,

  searchDone: 'The server knows nobody like this.',
  searchSkipped: 'Whether this person is enrolled already could not be looked up.',
  searchSkippedMore: 'The station saves this enrollment and searches before it sends it.',
  searchForbidden: 'This account may not search, so this person may be enrolled already.',
  searchForbiddenMore: 'This site allows to go on all the same.',

  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  nameProblems,
  problems,
  optional: 'optional',

  tags: 'Tags',
  tagsLoading: 'Reading the tags',
  tagsUnavailable: 'Tags cannot be read now. They can be put on later.',
  lasts: (duration: string) => `for ${duration}`,
  lastsForGood: 'for good',
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),

  more: 'Details',
  choose: 'Please choose',
  yes: 'Yes',
  no: 'No',
  past: 'A date before today',
  future: 'A date after today',
  from: (least: number) => `${least} or more`,
  upTo: (most: number) => `${most} or less`,
  between: (least: number, most: number) => `From ${least} to ${most}`,

  address: 'Address',
  addressParts,
  note: 'Note',
  noteSummary: 'In one line',
  noteBody: 'More about it',

  documents: 'Documents',
  documentLimit: `PDF, JPEG or PNG, up to ${Math.round(documentLimits.maxBytes / (1024 * 1024))} MB each.`,
  chooseFile: 'Choose a file',
  useCamera: 'Use the camera',
  takeDocument: 'Take the picture',
  closeCamera: 'Close the camera',
  removeDocument: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  documentAdded: (name: string, size: string) => `${name} (${size})`,
  kilobytes: (count: number) => `${count} KB`,
  megabytes: (count: string) => `${count} MB`,

  photos: 'Photos',
  photoNumber: (index: number, count: number) => `Photo ${index} of ${count}`,
  addPhoto: 'Add a photo',
  removePhoto: (index: number) => `Remove photo ${index}`,
  enoughPhotos: 'There are five photos: no more can be added.',

  permanent: 'A person who is enrolled cannot be deleted from this station.',
  permanentMore: 'Please check the name before you go on.',
  submitNew: 'Enroll this person',
  submitKnown: 'Add to this person',
  back: 'Back',
  problemCount: (count: number) =>
    count === 1 ? 'One thing is not right yet.' : `${count} things are not right yet.`,
  leaveTitle: 'Stop this enrollment?',
  leaveText: 'Photos and everything that was typed are forgotten. Nothing was sent.',
  leave: 'Stop',
  stay: 'Go on'
}
