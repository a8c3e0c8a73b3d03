import type { ErrorWordsOf } from './error-words'

export const stationErrors: ErrorWordsOf<'ipc' | 'page' | 'settings' | 'audit' | 'training'> = {
  'ipc/forbidden': {
    title: 'This window is not allowed to do that',
    advice: 'Please restart the station.'
  },
  'ipc/bad-request': {
    title: 'The station could not do this step',
    advice: 'Nothing was sent. Please start again from the home screen.'
  },
  'ipc/too-large': {
    title: 'The picture is too large to be sent',
    advice: 'Nothing was sent. Please take a new picture.'
  },
  'ipc/disconnected': {
    title: 'The window lost its connection to the station',
    advice: 'Please restart the station.'
  },
  'ipc/internal': {
    title: 'Something went wrong inside the station',
    advice: 'Please try again. If it keeps happening, restart the station.'
  },

  'page/no-printer': {
    title: 'This station cannot make a PDF by itself',
    advice: 'Please print instead. Most computers offer to print into a PDF file.'
  },
  'page/not-printed': {
    title: 'The PDF could not be made',
    advice: 'Please try again, or print instead.'
  },

  'settings/not-saved': {
    title: 'The settings could not be saved',
    advice: 'Nothing was changed. Please check that the disk of this computer is not full, then try again.'
  },
  'settings/text-needs-version': {
    title: 'A changed consent text needs a new version',
    advice:
      'Nothing was saved. People have agreed to the words of this version, or may have: give the new words a version of their own.'
  },
  'settings/inconsistent': {
    title: 'These settings contradict each other',
    advice:
      'Nothing was saved. Please look for a language, field or document that is there twice, and for limits or choices that leave nothing to enter.'
  },

  'audit/not-written': {
    title: 'The audit log cannot be written',
    advice:
      'The station does not go on without it. Please ask your administrator to check the disk of this computer.'
  },
  'audit/unreadable': {
    title: 'The audit log cannot be read',
    advice:
      'Please try again. If it keeps happening, ask your administrator to check the disk of this computer.'
  },

  'training/failed-to-start': {
    title: 'Training mode did not start',
    advice: 'Another station may be running on this computer. Close it, or restart this one.'
  }
}
