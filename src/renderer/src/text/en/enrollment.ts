import type { NewPersonReason } from '@shared/domain/enrollment-draft'
import type { ProofOutcome, StepKind } from '@shared/domain/outbox'

/** Beside the progress, while it is under way. */
const steps: Readonly<Record<StepKind, string>> = {
  search: 'Searching for this person',
  photo: 'Sending the photo',
  name: 'Sending the name',
  tag: 'Putting on the tags',
  field: 'Sending the details',
  address: 'Sending the address',
  note: 'Sending the note',
  consent: 'Sending the consent',
  document: 'Sending the documents',
  proof: 'Checking that this person is found'
}

const newPersonReasons: Readonly<Record<NewPersonReason, string>> = {
  'other-person': 'I have looked: it is somebody else',
  'old-record-wrong': 'The old record is wrong and must not be used',
  instructed: 'I was told to make a new record'
}

const proof: Readonly<Record<ProofOutcome, { readonly title: string; readonly text: string }>> = {
  found: {
    title: 'Found again at once',
    text: 'The server knows this person by a second picture, too.'
  },
  'not-found': {
    title: 'The server does not find this person yet',
    text: 'The record is complete, but a second picture was not recognized. Another photo helps: straight ahead, in even light.'
  },
  'other-person': {
    title: 'The server takes this person for somebody else',
    text: 'The record is complete, but a second picture was recognized as another record. Another photo helps to tell them apart. Please tell your administrator, too: there may be two records of one person.'
  },
  'not-tried': {
    title: 'Whether this person is found was not checked',
    text: 'This account may not search, or there was no second picture. You can check with Identify.'
  }
}

export const enroll = {
  preparingTitle: 'Enroll',
  preparing: 'One moment, please',
  retry: 'Try again',

  consentTitle: 'Your consent',
  consentLanguage: 'Language',
  /** In the language that it leads to. */
  consentText: 'Text of the consent',
  accept: 'I agree',
  decline: 'I do not agree',
  declinedTitle: 'No photo is taken',
  declinedNothing: 'Nothing was recorded about you. The camera was not used.',
  declinedBack: 'Back to the text',

  captureTitle: 'Take the photo',
  furtherCaptureTitle: 'Take one more photo',
  reviewTitle: 'Check the photo',
  reviewPicture: 'The photo that was taken',
  use: 'Use this photo',
  useAnyway: 'Use it anyway',
  retake: 'Take again',
  backToDetails: 'Back to the details',

  searchingTitle: 'Looking for this person',
  searchingHeading: 'Is this person enrolled already?',
  searchingText: 'The server is searched with this photo, so that nobody is enrolled twice.',
  searchingLong: 'The server is slow today. The station is still waiting for its answer.',
  searchLater: 'Go on, search later',
  searchLaterText: 'You can also go on: the station saves the enrollment and searches before it sends it.',
  noFaceTitle: 'The server finds no face in this photo',
  noFaceText: 'Please take another photo: straight ahead, in even light.',
  notPermittedTitle: 'This account may not search for people',
  notPermittedText:
    'This site enrolls nobody without a search first. Please ask your administrator for an account that may search.',
  stop: 'Stop',

  candidatesTitle: 'Is this the same person?',
  candidatesLead: {
    strong: 'The server is confident that it knows this face. Please compare the photos.',
    possible: 'The server knows a similar face. Please compare the photos.'
  },
  now: 'Now',
  enrolled: 'Enrollment photo',
  noPhoto: 'No photo',
  nameless: 'Record without a name',
  tags: 'Tags',
  confidence: {
    high: 'The server is very confident.',
    medium: 'The server is confident.',
    low: 'The server is not sure.'
  },
  noConfidence: 'The server takes both for one person.',
  percent: (share: number) => `Confidence ${Math.round(share * 100)} %`,
  samePerson: 'Same person: add this photo',
  newPerson: 'Somebody else: make a new record',
  stopHere: 'Stop, and change nothing',
  reasonTitle: 'Why is a new record made?',
  reasonText: 'The reason is recorded. A record that was made twice cannot be deleted from this station.',
  reasonBack: 'Back to the photos',
  newPersonReasons,

  sendingTitle: 'Sending',
  sendingName: (name: string) => `Enrolling ${name}`,
  sendingPhoto: 'Adding the photo',
  savedSafely:
    'Everything is saved on this station. You can go on with the next person; it is sent all the same.',
  saving: 'Saving on this station',
  progress: 'Progress',
  stepsDone: (done: number, total: number) => `${done} of ${total} steps done`,
  steps,
  queued: 'Waiting for its turn',

  acceptedTitle: 'Enrolled',
  acceptedName: (name: string) => `${name} is enrolled`,
  addedTitle: 'Photo added',
  addedText: 'The server has confirmed the photo.',
  acceptedText: 'The server has confirmed the photo and the details.',
  proof,
  anotherPhoto: 'Take another photo of this person',

  waitingTitle: 'Saved',
  waitingName: (name: string) => `${name} is saved here and will be sent`,
  waitingPhoto: 'The photo is saved here and will be sent',
  waitingText: 'It is encrypted on this station and sent by itself as soon as that is possible.',
  waitingUnsearched:
    'Whether this person is enrolled already is looked up before sending. If so, the outbox will ask you.',

  blockedTitle: 'A question',
  stuckTitle: 'Saved, but not sent',
  otherServer: 'This enrollment is meant for another server than the one the station works with now.',
  exported: 'This enrollment was given to a file for another station.',

  next: 'Enroll next person',
  done: 'Done',
  photoOf: (name: string) => `Photo of ${name}`,
  photoOfVisit: 'The photo that was taken'
}
