import type { ErrorWordsOf } from './error-words'

export const serverErrors: ErrorWordsOf<'identities' | 'server'> = {
  'identities/unreachable': {
    title: 'The server cannot be reached',
    advice: 'Please check the network connection and try again.'
  },
  'identities/timed-out': {
    title: 'The server did not answer in time',
    advice: 'Please try again in a moment.'
  },
  'identities/busy': {
    title: 'The server is busy',
    advice: 'Please try again in a moment.'
  },
  'identities/server-error': {
    title: 'The server has a problem',
    advice: 'Please try again in a moment. If it keeps happening, tell your administrator.'
  },
  'identities/unauthorized': {
    title: 'The server does not accept this station',
    advice: 'Its account or password is not valid. Please ask your administrator.'
  },
  'identities/forbidden': {
    title: 'This station may not do that',
    advice: 'Its account lacks a permission on the server. Please ask your administrator.'
  },
  'identities/not-found': {
    title: 'The server does not have this record',
    advice: 'It may have been removed. Please start again.'
  },
  'identities/rejected': {
    title: 'The server did not accept the photo',
    advice: 'Please take a new photo in good light.'
  },
  'identities/bad-answer': {
    title: 'The server gave an answer that the station does not understand',
    advice: 'Please tell your administrator: the server may need another version of this program.'
  },
  'identities/signed-out': {
    title: 'Nobody is signed in',
    advice: 'Please sign in under Settings, then try again.'
  },
  'identities/session-refused': {
    title: 'The server takes the password, but refuses the sign-in it has just given',
    advice: 'Please tell the administrator of the server. Its clock or its sign-in settings may be wrong.'
  },
  'identities/clock-differs': {
    title: 'The clocks of this computer and the server differ too much',
    advice: 'Please set date and time of this computer, then try again.'
  },
  'identities/untrusted-certificate': {
    title: 'The server does not prove who it is',
    advice: 'Nothing was sent. Please ask your administrator to look at its certificate under Settings.'
  },

  'server/bad-address': {
    title: 'This is not an address of a server',
    advice: 'Please type it as in https://identities.example.com:5009, without a name or password in it.'
  },
  'server/plain-http': {
    title: 'This address is not encrypted',
    advice: 'Please use an address that begins with https://.'
  },
  'server/bad-authority': {
    title: 'This file does not hold a certificate authority',
    advice: 'Please choose the file of the authority itself, usually with the ending .pem, .crt or .cer.'
  }
}
