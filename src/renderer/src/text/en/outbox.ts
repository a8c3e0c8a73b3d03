import type { DiscardReason } from '@shared/domain/audit'
import type { OutboxItem, OutboxStatus, Question } from '@shared/domain/outbox'
import type { ErrorCode } from '@shared/errors'

const count = (number: number, one: string, many: string): string =>
  number === 1 ? `1 ${one}` : `${number} ${many}`

/** Where a code has a shorter way to say what an enrollment waits for. */
const waitsFor: Readonly<Partial<Record<ErrorCode, string>>> = {
  'identities/unreachable': 'Waits for the network: the server cannot be reached',
  'identities/timed-out': 'Waits for the network: the server did not answer in time',
  'identities/busy': 'The server is busy',
  'identities/server-error': 'The server has a problem',
  'identities/signed-out': 'Waits for a sign-in',
  'identities/unauthorized': 'Waits for a sign-in: the server does not accept this account',
  'identities/session-refused': 'Waits for a sign-in: the server does not accept this account',
  'identities/untrusted-certificate': 'Waits: the server does not prove who it is',
  'training/failed-to-start': 'Waits for Training mode to start',
  'audit/not-written': 'Waits: the audit log cannot be written'
}

const questionShort: Readonly<Record<Question['kind'], string>> = {
  'same-person': 'Is this the same person?',
  'whose-photo': 'Whose photo is this?',
  'has-it-arrived': 'Did something arrive?',
  refused: 'Go on although the server did not accept something?',
  'may-not-search': 'This account may not search. Go on?'
}

const discardReasons: Readonly<Record<DiscardReason, string>> = {
  duplicate: 'It was enrolled twice',
  'wrong-person': 'It is about the wrong person',
  'declined-later': 'This person does not agree any more',
  unreadable: 'It cannot be read any more',
  test: 'It was only a test'
}

const level: Readonly<
  Record<
    Exclude<OutboxStatus['level'], 'normal'>,
    { readonly title: string; readonly text: string; readonly short: string }
  >
> = {
  warning: {
    title: 'The outbox is nearly full, or something has waited for long',
    text: 'Please have the connection to the server looked at. If the limit of this site is reached, nobody can be enrolled any more.',
    short: 'nearly full'
  },
  stopped: {
    title: 'Nothing more can be saved',
    text: 'The limit of this site is reached: nobody can be enrolled before something was delivered. What waits is safe. Take it to another station with a file, or have the connection looked at.',
    short: 'full'
  }
}

const stateTitles: Readonly<Record<OutboxItem['state']['kind'], string>> = {
  queued: 'Waits for its turn',
  sending: 'Being sent',
  waiting: 'Waits',
  blocked: 'A question',
  done: 'Delivered',
  'other-server': 'Meant for another server',
  exported: 'Given to a file for another station',
  quarantined: 'Cannot be read any more'
}

const exporting = {
  open: 'Save to a file',
  title: 'Save what waits to a file',
  text: 'For another station, when this one cannot reach the server. The file is sealed with a passphrase, and this station then no longer sends what is in it. Without the passphrase nobody can open it again.',
  passphrase: 'Passphrase, at least 12 characters',
  again: 'The same passphrase once more',
  show: 'Show the passphrase',
  tooShort: 'Please use at least 12 characters.',
  differs: 'The two passphrases are not the same.',
  action: 'Save the file',
  working: 'Sealing what waits',
  fetching: 'Writing the file',
  doneTitle: (items: number) => `${count(items, 'enrollment is', 'enrollments are')} in the file`,
  doneText: (name: string) =>
    `It was saved as ${name}. Take it to another station and open it there. Keep the passphrase apart from it.`,
  nothingTitle: 'Nothing could be put into a file',
  nothingText: 'Nothing waits that this station may give away at the moment.',
  lostTitle: 'The file is complete, but was not saved',
  lostText:
    'What is in it is no longer sent from here. Please save the file again before you leave this screen.',
  saveAgain: 'Save the file again',
  warning:
    'Open the file at one station only. If it is opened here again as well, both stations may send the same enrollment.'
}

const importing = {
  open: 'Open a file',
  title: 'Open a file of another station',
  text: 'This station takes in what is in the file and sends it.',
  warning:
    'Be sure that no other station has opened this file. Two that send the same enrollment at the same time could make two records of one person.',
  choose: 'Choose the file',
  none: 'No file is chosen yet.',
  chosen: (name: string, size: string) => `${name}, ${size}`,
  missing: 'Please choose a file.',
  passphrase: 'Passphrase of the file',
  action: 'Take it in',
  working: 'Reading the file',
  checking: 'Checking the file',
  doneTitle: (added: number) =>
    added === 0
      ? 'Nothing new was in the file'
      : `${count(added, 'enrollment was', 'enrollments were')} taken in`,
  known: (known: number) =>
    known === 0
      ? 'They are sent from here now.'
      : `${known === 1 ? 'One was' : `${known} were`} here already, or had been discarded here.`
}

/** What waits at this station to be sent. */
export const outbox = {
  title: 'Outbox',
  badge: {
    open: 'Outbox',
    waiting: (waiting: number) => `${waiting} waiting`,
    questions: (blocked: number) => count(blocked, 'question', 'questions'),
    quarantined: (number: number) => `${number} unreadable`,
    problem: 'a problem'
  },
  summary: (waiting: number) =>
    waiting === 0 ? 'Nothing waits' : count(waiting, 'enrollment waits', 'enrollments wait'),
  loading: 'Reading the outbox',
  failed: 'The outbox cannot be shown',
  reload: 'Try again',
  empty: { title: 'Nothing waits', text: 'All that was enrolled here has reached the server.' },
  list: 'Enrollments',
  level,
  sendAll: 'Send all now',
  sendNow: 'Send now',
  asked: 'Trying to send now.',
  nameless: 'A photo for somebody who is enrolled',
  unreadableName: 'An enrollment that cannot be read',
  since: (ago: string) => `Saved ${ago}`,
  justNow: 'just now',
  attempts: (attempts: number) => `${count(attempts, 'try', 'tries')} so far`,
  unsearched: 'Is looked up before sending',
  steps: (done: number, total: number) => `${done} of ${total} steps done`,
  progress: (name: string) => `Progress of ${name}`,
  show: 'Details',
  showOf: (name: string) => `Details: ${name}`,
  answer: 'Answer',
  answerOf: (name: string) => `Answer the question: ${name}`,
  sendOf: (name: string) => `Send now: ${name}`,
  close: 'Close',
  closeOf: (name: string) => `Close: ${name}`,
  photo: 'The photo of this enrollment',
  noPhoto: 'The photo cannot be shown',
  stateTitles,
  waitsFor,
  waits: (what: string) => `Waits: ${what}`,
  nextTry: (time: string) => `next try at ${time}`,
  questionShort,
  asks: (question: string) => `A question: ${question}`,
  otherServer: (baseUrl: string) => `Waits for another server: ${baseUrl}`,
  training: 'Training mode',
  discard: {
    open: 'Discard',
    openOf: (name: string) => `Discard: ${name}`,
    title: (name: string) => `Discard ${name}?`,
    text: 'It is deleted from this station for good, and never sent again. What the server has already stays there. The audit log records it.',
    reason: 'Why is it discarded?',
    reasons: discardReasons,
    noReason: 'Please choose a reason.',
    pin: "Administrator's PIN",
    showPin: 'Show the PIN',
    noPinTyped: 'Please enter the PIN.',
    action: 'Discard',
    decline: 'Keep it',
    done: 'The enrollment was discarded.',
    noPinTitle: 'No PIN has been chosen yet',
    noPinText: "Discarding needs the administrator's PIN. Choose one under Settings, Administrator, first.",
    toSettings: 'Go to Settings'
  },
  exchange: {
    heading: 'Another station',
    text: 'What waits can be carried to a station that reaches the server.',
    close: 'Close',
    cancel: 'Cancel',
    progress: 'Progress of the file',
    of: (done: string, total: string) => `${done} of ${total}`,
    exporting,
    importing
  }
}
