import type { ConfidenceBand } from '../confidence-band'

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
  waitingTitle: 'One moment, please',
  waitingText: 'Many faces came in a short time. The station spares the server, and goes on by itself.',
  readingTitle: 'Checking the picture',
  banner: { looking: 'One moment, please', done: 'Thank you', paused: 'Paused', file: 'One moment, please' },
  result: 'Result',
  match: 'Enrolled',
  nameless: 'Enrolled without a name',
  namelessText: 'The server knows this face but has no name for it. Please tell your administrator.',
  confidence,
  percent: (share: number) => `Confidence ${Math.round(share * 100)} %`,
  unknown: {
    'not-enrolled': { title: 'Not enrolled', text: 'The server does not know this face.' },
    'poor-picture': {
      title: 'Not found, but the picture is poor',
      text: 'The server does not know the face in this picture. Another picture may be found:'
    },
    'no-face': {
      title: 'No usable face in the picture',
      text: 'The server could not find a clear face. Please look again.'
    }
  },
  problem: (finding: string, advice: string) => `${finding}. ${advice}`,
  failedTitle: 'Could not look this person up',
  refusedTitle: 'Could not look this picture up',
  lookAgain: 'Look again',
  retry: 'Try again',
  live: 'Now',
  fromFile: 'Picture file',
  enrolled: 'Enrollment photo',
  noPhoto: 'No photo',

  tags: 'Tags',
  until: (when: string) => `until ${when}`,
  expired: 'expired',
  forGood: 'no end',
  expiredTags: 'Expired tags',
  none: 'None',
  facts: 'About this person',
  lastSeen: 'Last seen',
  neverSeen: 'Not before',
  justNow: 'Just now',
  seenAt: (ago: string, clock: string, detector: string | undefined) =>
    detector === undefined ? `${ago}, ${clock}` : `${ago}, ${clock}, ${detector}`,
  notes: 'Notes',
  noNotes: 'No notes',
  showNotes: (count: number) => (count === 1 ? 'Show the note' : `Show ${count} notes`),
  hideNotes: 'Hide the notes',
  by: (author: string) => `by ${author}`,
  empty: 'Empty',
  yes: 'Yes',
  no: 'No',
  loading: 'Loading',
  /** The narrowest permission that opens it; all that do, where there is room. */
  closed: (permission: string) => `Needs ${permission}`,
  closedWhole: (permissions: string) => `Closed for this account. One of these opens it: ${permissions}`,
  closedUnnamed: 'Closed for this account',
  unread: 'Could not be read',

  open: 'Open record',
  compare: 'Compare',

  pause: 'Pause',
  goOn: 'Go on',
  pauseKey: 'P',
  pausedTitle: 'Paused',
  pausedText: 'Nobody is looked up until you go on.',
  chooseFile: 'Look up a picture file',
  file: 'Picture file',
  earlierTitle: (clock: string) => `Answer of ${clock}`,
  fileTitle: 'Answer to a picture file',
  backToLive: 'Back to camera',

  history: 'Last answers',
  historyEmpty: 'The last twenty answers appear here. They are forgotten when you leave.',
  noFace: 'No face',
  nobody: 'Not enrolled',
  noName: 'No name',
  /** Of the part of the card that scrolls. */
  answer: 'Who it is'
}
