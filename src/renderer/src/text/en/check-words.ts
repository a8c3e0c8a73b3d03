import type { CheckFigures, CheckFinding } from '@shared/domain/diagnostics'

/** What a step found in a sentence, and what to do about it. */
export interface FindingWords {
  readonly title: (figures: CheckFigures) => string
  readonly advice?: string
}

const gigabytes = (bytes = 0): string => `${(bytes / 1e9).toFixed(1)} GB`
const said = (title: string, advice?: string): FindingWords =>
  advice === undefined ? { title: () => title } : { title: () => title, advice }

const delivers = ({ width = 0, height = 0, perSecond = 0 }: CheckFigures): string =>
  `${width} x ${height}, ${perSecond} pictures a second`

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

const span = (seconds: number): string => {
  if (seconds < 120) return counted(seconds, 'second', 'seconds')
  if (seconds < 7200) return counted(Math.round(seconds / 60), 'minute', 'minutes')
  return seconds < 172_800
    ? counted(Math.round(seconds / 3600), 'hour', 'hours')
    : counted(Math.round(seconds / 86_400), 'day', 'days')
}

const waiting = ({ count = 0, seconds }: CheckFigures): string => {
  const enrollments = counted(count, 'enrollment waits', 'enrollments wait')
  return seconds === undefined ? enrollments : `${enrollments}, the oldest for ${span(seconds)}`
}

const apart = (seconds = 0): string =>
  `The clock of this computer is ${span(Math.abs(seconds))} ${seconds > 0 ? 'ahead of' : 'behind'} the server's`

/** Everything the self-check can find. */
export const checkWords: Readonly<Record<CheckFinding, FindingWords>> = {
  'camera/fine': { title: (figures) => `The camera works: ${delivers(figures)}` },
  'camera/stand-in': {
    title: (figures) => `A camera works, but not the one that was chosen: ${delivers(figures)}`,
    advice: 'Plug the chosen camera in, or choose this one in Settings, Camera.'
  },
  'camera/slow': {
    title: ({ perSecond = 0 }) =>
      `The camera gives only ${counted(perSecond, 'picture', 'pictures')} a second`,
    advice: 'Give it more light, plug it in directly instead of through a hub, and close other programs.'
  },
  'camera/no-picture': said(
    'The camera opens, but gives no picture',
    'Unplug it and plug it in again. If that does not help, try another camera.'
  ),
  'camera/failed': said('The camera cannot be used'),
  'models/fine': {
    title: ({ milliseconds = 0 }) => `The face analysis works: ${milliseconds} ms for a picture`
  },
  'models/slow': {
    title: ({ milliseconds = 0 }) => `The face analysis is slow: ${milliseconds} ms for a picture`,
    advice: 'Close other programs. If it stays slow, this computer is too weak for the station.'
  },
  'models/failed': said('The face analysis does not work'),
  'threads/fine': {
    title: ({ count = 0 }) => `The page is isolated and has ${counted(count, 'processor', 'processors')}`
  },
  'threads/not-isolated': said(
    'The page is not isolated from other pages',
    'It was not served as this program serves it. Start the station again; if it stays, install it again.'
  ),
  'graphics/fine': said('Pictures are drawn by the graphics processor'),
  'graphics/software': said('Pictures are drawn without a graphics processor: slower, but it works'),

  'disk/fine': { title: ({ bytes }) => `The disk has room and can be written: ${gigabytes(bytes)} free` },
  'disk/low': {
    title: ({ bytes }) => `Little room is left on the disk: ${gigabytes(bytes)}`,
    advice: 'Make room soon. Without it, enrollments cannot be kept while the server is away.'
  },
  'disk/full': {
    title: ({ bytes }) => `The disk is nearly full: ${gigabytes(bytes)} free`,
    advice: 'Make room now. The station refuses enrollments that it cannot keep.'
  },
  'disk/not-writable': said(
    'The folder of the station cannot be written',
    'Check that the disk is not full or write-protected, and that this user may write there.'
  ),
  'clock/fine': said("The clock agrees with the server's"),
  'clock/differs': {
    title: ({ seconds }) => apart(seconds),
    advice: 'Set the clock of the one that is wrong. Sign-ins can fail, and times in records are wrong.'
  },
  'clock/unknown': said(
    'The clock could not be compared: no server told the time',
    'Check the connection to the server, and check again.'
  ),
  'trust/fine': {
    title: ({ days }) =>
      days === undefined
        ? 'The server proves who it is'
        : `The server proves who it is, for another ${counted(days, 'day', 'days')}`
  },
  'trust/training': said('Training mode: the server is this program, and nothing leaves this computer'),
  'trust/expires-soon': {
    title: ({ days = 0 }) => `The certificate of the server ends in ${counted(days, 'day', 'days')}`,
    advice: 'Ask whoever runs the server to renew it. After that day the station sends nothing.'
  },
  'trust/plain-http': said(
    'The connection to the server is not encrypted',
    'Anybody in the network can read names, pictures and the password. Use an https address.'
  ),
  'trust/refused': said(
    'The server does not prove who it is',
    'Its certificate was renewed or exchanged, or somebody stands in between. Compare it in Settings, Server.'
  ),
  'trust/unreachable': said(
    'The server cannot be reached',
    'Check the network cable or Wi-Fi, and the address in Settings, Server.'
  ),
  'account/fine': said('The account may do everything that a station can'),
  'account/lacks': {
    title: ({ count = 0 }) =>
      `${counted(count, 'thing that a station can do is', 'things that a station can do are')} closed to this account`,
    advice: 'That may be meant. "Check the account" in the settings names them and their permissions.'
  },
  'account/signed-out': said('Nobody is signed in', 'Sign in, and check again.'),
  'account/unfit': said(
    'The account may neither enroll, nor identify, nor compare',
    'Ask for its permissions. "Check the account" in the settings names those that are missing.'
  ),
  'account/failed': said('The account could not be checked'),
  'outbox/fine': {
    title: (figures) => ((figures.count ?? 0) === 0 ? 'The outbox is empty and intact' : waiting(figures))
  },
  'outbox/near-limit': {
    title: (figures) => `${waiting(figures)}: the outbox is nearly full`,
    advice: 'See in the outbox what they wait for.'
  },
  'outbox/blocked': {
    title: ({ count = 0 }) => counted(count, 'enrollment needs an answer', 'enrollments need an answer'),
    advice: 'Open the outbox and answer what is asked there.'
  },
  'outbox/set-aside': said(
    'A damaged outbox was set aside',
    'It may hold enrollments. Keep the file that ends in a date, and ask support.'
  ),
  'outbox/quarantined': {
    title: ({ count = 0 }) => counted(count, 'enrollment cannot be read', 'enrollments cannot be read'),
    advice: 'Open the outbox to see which, and enroll these people again.'
  },
  'outbox/not-sound': said(
    'Something in the outbox was changed from outside',
    'Restart the station: it keeps apart what it cannot trust, and sends the rest.'
  ),
  'outbox/stopped': said('The outbox takes nothing at present'),
  'key-store/fine': said('What the station keeps is sealed by the key store of this computer'),
  'key-store/training': said('This computer has no key store, and practice needs none'),
  'key-store/allowed': said(
    'There is no key store, and the site does without',
    'Whoever takes the disk can read the password and what waits in the outbox.'
  ),
  'key-store/none': said(
    'This computer has no key store',
    'Nothing about real people is kept here without one. Set up the one of the operating system.'
  ),
  'key-store/broken': said('The key store does not open what it has sealed'),
  'audit-log/fine': {
    title: ({ count = 0 }) => `The audit log is intact: ${counted(count, 'record', 'records')}`
  },
  'audit-log/broken': {
    title: ({ count = 0 }) => `The audit log is not intact from record ${count} on`,
    advice: 'Export it in Settings, Administrator, and compare it with the last export.'
  },
  'audit-log/failed': said('The audit log cannot be read'),
  'databases/fine': {
    title: ({ outboxVersion = 0, auditVersion = 0 }) =>
      `Both files open: outbox version ${outboxVersion}, audit log version ${auditVersion}`
  },
  'databases/failed': said('A file of the station does not open'),
  'check/timed-out': said('This gave no answer in time', 'Check again. If it stays, send a support bundle.'),
  'check/failed': said('This could not be checked')
}
