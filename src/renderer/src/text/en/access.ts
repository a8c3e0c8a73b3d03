import type { UnlockWay } from '@shared/domain/access'
import type { ErrorCode } from '@shared/errors'
import type { ErrorWords } from './errors'

/** Where the general words for a failure would say too little at the lock. */
const refusals: Readonly<Partial<Record<ErrorCode, ErrorWords>>> = {
  'identities/unauthorized': {
    title: 'The server does not accept this password',
    advice: 'Please type it again. Capital letters matter.'
  },
  'identities/unreachable': {
    title: 'The server cannot be reached',
    advice: 'It has to be asked about this password. A PIN opens the station without it.'
  },
  'outbox/wrong-pin': {
    title: "This is not the administrator's PIN",
    advice: 'Please type it again.'
  },
  'secrets/unreadable': {
    title: 'What is kept here to check it cannot be read any more',
    advice: 'Please use another way to unlock, or ask your administrator.'
  },
  'secrets/too-many-tries': {
    title: 'Too many wrong tries',
    advice: 'This one was not looked at. The wait grows with every wrong try.'
  }
}

const ways: Readonly<Record<UnlockWay, string>> = {
  pin: 'Station PIN',
  password: 'Password',
  account: 'Somebody else',
  administrator: 'Administrator'
}

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Who may do what at the station: first start, lock, settings' door, sign-in. */
export const access = {
  showPin: 'Show the PIN',
  showPassword: 'Show the password',
  missing: 'Please fill this in.',
  refusals,
  /** Minutes and seconds until the next try. */
  wait: (seconds: number) => `The next try is possible in ${clock(seconds)}.`,
  waitOver: 'You can try again now.',

  setUp: {
    title: "Welcome. Please choose an administrator's PIN",
    text: 'This station has none yet, and nothing works before it is chosen. It is for whoever looks after the station, and not for everyday work.',
    uses: [
      'It opens the settings: server, camera, rules.',
      'It discards an enrollment that waits to be sent.',
      'It opens the station when it is locked.'
    ],
    pin: 'PIN, 4 to 20 digits',
    again: 'The same PIN once more',
    weak: '4 to 20 digits, and not like 1111 or 1234.',
    differs: 'The two are not the same.',
    action: 'Use this PIN',
    recovery:
      'Please keep it in a safe place. Nobody can look it up. If it is lost, somebody with administrator rights on this computer can have it chosen anew; the audit log will show that.'
  },

  lock: {
    title: 'Locked',
    signedIn: 'Signed in',
    nobody: 'Nobody is signed in',
    background: 'What was enrolled is still being sent.',
    password: (username: string) => `Password of ${username}`,
    pin: 'Station PIN',
    administrator: "Administrator's PIN",
    username: 'Username',
    accountPassword: 'Password',
    remember: 'Keep signed in on this computer',
    unlock: 'Unlock',
    unlocking: 'Checking',
    signIn: 'Sign in',
    signingIn: 'Signing in',
    otherWays: 'Other ways to unlock',
    ways,
    accountText: 'Signs in as somebody else. Whoever was signed in before is signed out.',
    administratorText: 'For whoever looks after this station.'
  },

  idle: {
    title: 'Still there?',
    locks: (seconds: number) => `Nobody has used the station for a while. It locks in ${clock(seconds)}.`,
    action: 'Yes, go on'
  },

  door: {
    title: 'For administrators',
    heading: 'The settings are locked',
    text: "They need the administrator's PIN, and close again when you leave them.",
    pin: "Administrator's PIN",
    open: 'Open the settings',
    opening: 'Checking',
    forgotten:
      'Forgotten? Somebody with administrator rights on this computer can have a new one chosen. The guide says how.'
  },

  signIn: {
    title: 'Sign in',
    text: 'Use your account of the Identities server.',
    server: 'Server'
  },

  operator: {
    lock: 'Lock',
    menu: (username: string) => `Signed in as ${username}`,
    signOut: 'Sign out',
    needsPin: "needs the administrator's PIN",
    closed: 'closed for this account'
  },

  section: {
    heading: 'Lock',
    text: 'When nobody touches the station for a while, it asks, and then locks. What was enrolled is sent all the same.',
    warn: 'Asks after',
    lock: 'Locks after',
    settings: 'Settings close after',
    minutes,
    order: 'A change holds at once. It has to ask before it locks.',
    remember: 'Accounts may stay signed in when the station restarts',
    rememberText:
      'The station is locked after a restart all the same. Without this, nothing is sent after a restart before somebody signs in.',
    saved: 'Saved. It holds from now on.',
    pinHeading: 'Station PIN',
    pinText:
      "Opens a locked station without the password, for all attendants alike. Give them another one than the administrator's.",
    pinSet: 'A station PIN has been chosen.',
    pinNone: "There is none. A locked station is opened with a password or the administrator's PIN.",
    pinNoneTraining: 'There is none, so in Training mode the station goes back to Home instead of locking.',
    pin: 'New station PIN, 4 to 20 digits',
    choose: 'Use this station PIN',
    remove: 'Remove the station PIN',
    pinSaved: 'The station PIN holds from now on.',
    pinRemoved: 'There is no station PIN any more.'
  }
}
