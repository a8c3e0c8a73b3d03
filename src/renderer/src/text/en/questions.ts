import type { Question, QuestionAnswer, StepKind } from '@shared/domain/outbox'

/** What a step sends, as the object of a sentence. */
const things: Readonly<Record<StepKind, string>> = {
  search: 'the search',
  photo: 'the photo',
  name: 'the name',
  tag: 'a tag',
  field: 'a detail',
  address: 'the address',
  note: 'the note',
  consent: 'the consent',
  document: 'a document',
  proof: 'the last check'
}

const titles: Readonly<Record<Exclude<Question['kind'], 'refused' | 'has-it-arrived'>, string>> = {
  'same-person': 'Is this the same person?',
  'whose-photo': 'Whose photo is this?',
  'may-not-search': 'This account may not search for people'
}

const texts: Readonly<Record<Question['kind'], string>> = {
  'same-person':
    'The search before sending found somebody. Please compare the photos and decide: nothing has been sent yet.',
  'whose-photo':
    'The server has this photo, but its answer was lost, so the station does not know whose record it went to. Please choose the person to whom it belongs.',
  'has-it-arrived':
    'The connection broke off, and the station may not read whether it arrived. Please look at this person on the pages of the server, then say what you saw. Sent twice, it would be there twice.',
  refused: 'Trying again as it is will not help by itself. Everything is still saved here.',
  'may-not-search':
    'This site enrolls nobody without a search first. Please sign in with an account that may search, then try again.'
}

const answers: Readonly<Record<QuestionAnswer['kind'], string>> = {
  'new-person': 'Somebody else: make a new record',
  'this-person': 'It is this person',
  'try-again': 'Try again',
  'it-is-there': 'It is there',
  'send-again': 'It is not there: send it again',
  'leave-out': 'Leave it out',
  'send-in-spite': 'Send this photo in spite of it',
  rename: 'Send this name'
}

/** What the attendant is asked about an enrollment that cannot go on by itself. */
export const questions = {
  titles,
  texts,
  things,
  refusedTitle: (thing: string) => `The server did not accept ${thing}`,
  arrivedTitle: (thing: string) => `Has the server got ${thing}?`,
  answers,
  missing: 'One of these permissions is missing:',
  nobodyToChoose: 'The server names nobody. Please try again later, or ask your administrator.',
  newName: 'Name to send instead',
  later: 'Decide later in the outbox'
}
