import type { ErrorWordsOf } from './error-words'

export const signInErrors: ErrorWordsOf<'secrets' | 'offline' | 'access'> = {
  'secrets/no-key-store': {
    title: 'This computer cannot keep secrets safely',
    advice:
      'It keeps neither passwords nor enrollments: please sign in without being kept signed in. To enroll here, please ask your administrator.'
  },
  'secrets/unreadable': {
    title: 'The kept password cannot be read any more',
    advice: 'Please sign in again under Settings.'
  },
  'secrets/too-many-tries': {
    title: 'Too many wrong tries',
    advice: 'Please wait a few minutes before the next one. The wait grows with every wrong try.'
  },
  'secrets/weak-pin': {
    title: 'This PIN is too easy to guess',
    advice: 'Please choose 4 to 20 digits that are not all the same and do not count up or down.'
  },

  'offline/not-known': {
    title: 'The server cannot be reached, and the station does not know this account yet',
    advice:
      'Without the server, only accounts that have signed in at this station before can sign in. Please check the network connection, or use such an account.'
  },
  'offline/too-long-ago': {
    title: 'The last sign-in at the server is too long ago',
    advice:
      'The site allows signing in without the server for some days only. Please check the network connection, then sign in again.'
  },
  'offline/clock-set-back': {
    title: 'The clock of this computer has been set back',
    advice:
      'So the station cannot tell how long ago the last sign-in was. Please set date and time, or connect to the server.'
  },
  'offline/wrong-password': {
    title: 'The server cannot be reached, and this is not the password that it accepted last',
    advice:
      'Please type it again. If the password was changed since, the new one works as soon as the server can be reached.'
  },

  'access/locked': {
    title: 'The station is locked',
    advice: 'Please unlock it first.'
  },
  'access/settings-closed': {
    title: 'The settings are locked',
    advice: "This needs the administrator's PIN. Please leave the settings, and open them again."
  },
  'access/set-up-done': {
    title: 'A PIN has been chosen already',
    advice: 'Whoever knows it can change it under Settings.'
  },
  'access/no-pin': {
    title: 'There is no station PIN',
    advice: 'Please use another way to unlock.'
  },
  'access/wrong-pin': {
    title: 'This is not the station PIN',
    advice: 'Please type it again.'
  },
  'access/nobody-signed-in': {
    title: 'Nobody is signed in any more',
    advice: 'Please sign in.'
  }
}
