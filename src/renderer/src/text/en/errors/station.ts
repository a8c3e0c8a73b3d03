import type { ErrorWordsOf } from './error-words'

export const stationErrors: ErrorWordsOf<
  'ipc' | 'page' | 'station' | 'settings' | 'audit' | 'training' | 'updates'
> = {
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
  'ipc/busy': {
    title: 'The station is still busy with earlier steps',
    advice: 'Please wait a moment and try again.'
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
  'page/screen-unread': {
    title: 'This screen could not be opened',
    advice:
      'Please try again. If it stays like this, start over, or ask your administrator to check the disk.'
  },

  'station/cannot-quit': {
    title: 'The station cannot be ended from here',
    advice: 'It runs in a browser. Please close its window, and end the program that serves it.'
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
  'settings/managed': {
    title: 'Your organisation has set this',
    advice:
      'Nothing was saved: it cannot be changed at this station. Please ask whoever looks after its computer.'
  },
  'settings/not-a-configuration': {
    title: 'This file does not hold a configuration',
    advice: 'Please choose a file that was exported from a station, usually with the ending .json.'
  },
  'settings/newer-version': {
    title: 'This configuration is for a newer version of the program',
    advice: 'Nothing was changed. Please update this station first.'
  },
  'settings/wrong-fields': {
    title: 'Something in this configuration is wrong',
    advice: 'Nothing was changed. Please correct what is named, then choose the file again.'
  },
  'settings/unsigned': {
    title: 'This configuration is not signed',
    advice:
      'Nothing was changed: your organisation signs its configurations. Please choose the file with the ending .sig together with it.'
  },
  'settings/wrong-signature': {
    title: 'The signature does not fit this configuration',
    advice:
      'Nothing was changed. The file was altered after it was signed, or somebody else signed it. Please ask for a new one.'
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

  'updates/unreachable': {
    title: 'The place for newer versions does not answer',
    advice: 'Please ask your administrator to check the folder or server that is named in the settings.'
  },
  'updates/not-valid': {
    title: 'What lies in the place for newer versions is no version',
    advice: 'Please ask your administrator to copy the release there once more.'
  },
  'updates/not-signed': {
    title: 'A newer version was refused: your organisation has not signed it',
    advice: 'Please ask your administrator to sign the release, and to check who can write to its folder.'
  },
  'updates/no-key': {
    title: 'Newer versions cannot be checked',
    advice:
      'The settings name a place for them and no key. Please ask your administrator to add the public key.'
  },
  'updates/failed': {
    title: 'A newer version could not be fetched',
    advice: 'The station goes on as it is, and tries again tomorrow.'
  },

  'training/failed-to-start': {
    title: 'Training mode did not start',
    advice: 'Another station may be running on this computer. Close it, or restart this one.'
  }
}
