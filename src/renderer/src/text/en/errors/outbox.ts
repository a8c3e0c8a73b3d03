import type { ErrorWordsOf } from './error-words'

export const outboxErrors: ErrorWordsOf<'outbox' | 'exchange'> = {
  'outbox/full': {
    title: 'The outbox is full',
    advice:
      'As many enrollments wait here as this site allows, or one has waited for too long. What waits is safe. Please have the connection to the server looked at before you go on.'
  },
  'outbox/disk-full': {
    title: 'The disk of this computer is full',
    advice:
      'This enrollment was not saved. Free some space, then send it again. What was saved before is safe.'
  },
  'outbox/read-only': {
    title: 'This computer does not let the station save',
    advice:
      'This enrollment was not saved. Please ask your administrator to give the station the right to write to its folder.'
  },
  'outbox/damaged': {
    title: 'The outbox file was damaged',
    advice:
      'It was set aside, not deleted, and a new one was begun. Please tell your administrator: enrollments that waited may have to be recovered or repeated.'
  },
  'outbox/key-lost': {
    title: 'Saved enrollments can no longer be opened',
    advice:
      'The key of this computer that protects them is gone. They are kept. Please tell your administrator; new enrollments can be saved.'
  },
  'outbox/unreadable-item': {
    title: 'A saved enrollment is damaged',
    advice: 'It was set apart and the others go on. Please enroll this person again.'
  },
  'outbox/unknown-item': {
    title: 'This enrollment is no longer in the outbox',
    advice: 'It was delivered or discarded in the meantime.'
  },
  'outbox/no-such-question': {
    title: 'This question is no longer open',
    advice: 'Look at the enrollment again: it went on in the meantime.'
  },
  'outbox/wrong-pin': {
    title: 'This is not the PIN',
    advice: 'Nothing was changed. Please try again, or ask your administrator.'
  },
  'outbox/no-pin': {
    title: 'No PIN has been chosen yet',
    advice: 'This needs the PIN of an administrator. Please choose one under Settings first.'
  },
  'outbox/failed': {
    title: 'The outbox could not be used',
    advice: 'Please try again. If it keeps happening, restart the station. What was saved before is kept.'
  },

  'exchange/not-an-export': {
    title: 'This is not a file that a station has exported',
    advice: 'Please pick the file that the other station made. If it is that one, it was damaged on the way.'
  },
  'exchange/wrong-passphrase': {
    title: 'The passphrase does not open this file',
    advice: 'Please type the passphrase that was chosen when the file was made.'
  }
}
