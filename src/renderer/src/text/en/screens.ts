import type { ConnectionState } from '@shared/domain/station'

const connection: Readonly<Record<ConnectionState, string>> = {
  starting: 'Connecting',
  ready: 'Connected',
  unreachable: 'No connection',
  untrusted: 'Not trusted',
  refused: 'Access refused',
  'signed-out': 'Signed out'
}

const connectionAdvice: Readonly<Record<ConnectionState, string>> = {
  starting: 'The station is connecting to its server.',
  ready: 'The station is connected to its server.',
  unreachable: 'The server cannot be reached. Please check the network; the station keeps trying.',
  untrusted: 'The server does not prove who it is, so nothing is sent to it. Please ask your administrator.',
  refused: 'The server does not accept the account of this station. Please ask your administrator.',
  'signed-out': 'Somebody has to sign in before people can be enrolled, identified or compared.'
}

export const shell = {
  product: 'Enroll Station',
  home: 'Home',
  cancel: 'Cancel',
  opening: 'Opening',
  tryAgain: 'Try again',
  connection,
  connectionAdvice,
  connectionLabel: 'Server',
  training: 'Training mode',
  trainingMore: 'practice records only',
  crashed: {
    title: 'Something went wrong',
    advice: 'Nothing is lost on the server. Start over to go on.',
    action: 'Start over'
  },
  noStation: {
    title: 'This page belongs inside Enroll Station',
    advice: 'It was opened outside of the program and cannot reach the station. Please start Enroll Station.'
  }
}

export const home = {
  title: 'What would you like to do?',
  settings: 'Settings',
  signIn: 'Sign in',
  enroll: { title: 'Enroll', text: 'Take a photo of a new person and add them.' },
  identify: { title: 'Identify', text: 'Find out who is in front of the camera.' },
  compare: { title: 'Compare', text: 'Check whether two pictures show the same person.' },
  people: { title: 'People', text: 'Find the record of a person, and change it.' }
}
