import type { ConnectionState } from '@shared/domain/station'
import type { Verdict } from '@shared/domain/recognition'
import type { ConfidenceBand } from '../confidence-band'

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
  },
  statistics: {
    title: 'Statistics',
    fps: 'Frames per second',
    analysis: 'Analysis',
    dropped: 'Frames skipped',
    firstHint: 'First hint'
  }
}

export const home = {
  title: 'What would you like to do?',
  settings: 'Settings',
  signIn: 'Sign in',
  enroll: { title: 'Enroll', text: 'Take a photo of a new person and add them.' },
  identify: { title: 'Identify', text: 'Find out who is in front of the camera.' },
  compare: { title: 'Compare', text: 'Check whether two pictures show the same person.' }
}

const confidence: Readonly<Record<ConfidenceBand, string>> = {
  high: 'The server is very confident.',
  medium: 'The server is confident.',
  low: 'The server is not fully sure. Please compare the photos.'
}

export const identify = {
  title: 'Identify',
  idleTitle: 'Waiting for a face',
  idleText: 'Ask the person to look at the camera. The rest happens by itself.',
  lookingTitle: 'Looking up',
  lookingText: 'One moment, please.',
  banner: { looking: 'One moment, please', done: 'Thank you' },
  result: 'Result',
  match: 'Enrolled',
  nameless: 'Enrolled without a name',
  namelessText: 'The server knows this face but has no name for it. Please tell your administrator.',
  confidence,
  percent: (share: number) => `Confidence ${Math.round(share * 100)} %`,
  notEnrolledTitle: 'Not enrolled',
  notEnrolledText: 'The server does not know this face.',
  noFaceTitle: 'No usable face in the picture',
  noFaceText: 'The server could not find a clear face. Please look again.',
  failedTitle: 'Could not look this person up',
  lookAgain: 'Look again',
  retry: 'Try again',
  live: 'Now',
  enrolled: 'Enrollment photo',
  noPhoto: 'No photo',
  tags: 'Tags'
}

const verdicts: Readonly<Record<Verdict, { readonly title: string; readonly text: string }>> = {
  same: { title: 'Same person', text: 'The two pictures show the same person.' },
  unsure: { title: 'Not sure', text: 'The pictures do not settle it. Please decide with another document.' },
  different: { title: 'Different people', text: 'The two pictures do not show the same person.' }
}

export const compare = {
  title: 'Compare',
  sides: { first: 'First picture', second: 'Second picture' },
  useCamera: 'Use the camera',
  chooseFile: 'Choose a picture file',
  camera: 'Camera',
  file: 'File',
  closeCamera: 'Close the camera',
  reading: 'Checking the picture',
  clear: 'Clear',
  swap: 'Swap the pictures',
  waiting: 'Add two pictures. They are compared by themselves.',
  waitingOne: 'Add one more picture.',
  comparing: 'Comparing',
  verdict: 'Verdict',
  verdicts,
  score: (share: number) => `Score ${Math.round(share * 100)} of 100`,
  failedTitle: 'Could not compare the pictures',
  retry: 'Try again'
}
