import type { Distrust, FindingKind } from '@shared/domain/server'
import type { ErrorCode } from '@shared/errors'
import type { Asked, ConfirmedDecision } from '../../flow/server-settings-state'
import { abilities, check } from './account-check'
import type { ErrorWords } from './errors'

/** What was carried out, said where the focus goes next. Sign-out and connecting lead on to the sign-in form. */
const done: Readonly<Record<'use-training' | 'sign-in', string>> = {
  'use-training': 'The station works in Training mode now.',
  'sign-in': 'Signing in worked.'
}

interface Words {
  readonly title: string
  readonly text: string
}

/** What answers at an address, and what to do about it. */
const findings: Readonly<Record<Exclude<FindingKind, 'untrusted'>, Words>> = {
  identities: {
    title: 'An Identities server answers here',
    text: 'Use it, then sign in with an account of this server.'
  },
  'web-page': {
    title: 'A web page answers here, not the Identities API',
    text: 'Cloud addresses end in /identities. Servers on your own site usually answer at port 5009.'
  },
  redirect: {
    title: 'This address only points to another one',
    text: 'The station does not follow, so that a password never goes where nobody meant it to go. Please ask for the address of the Identities API itself.'
  },
  'other-server': {
    title: 'Another kind of server answers here',
    text: 'It does not know the Identities API. Please check the name and the port with the administrator of the server.'
  },
  'speaks-http': {
    title: 'This port is not encrypted',
    text: 'The address says https, but the server speaks plain http there. Servers on your own site usually encrypt at port 5009.'
  },
  'speaks-https': {
    title: 'This port is encrypted',
    text: 'The address says http, but the server speaks https there. Please write https:// at its beginning.'
  },
  unreachable: {
    title: 'Nothing answers at this address',
    text: 'Please check the port and the network, and whether the server is running. A firewall may be in the way.'
  },
  'unknown-host': {
    title: 'This name is not known on the network',
    text: 'Please check the spelling. Names of servers on your own site may need the site network or a VPN.'
  },
  silent: {
    title: 'Something is there, but it does not answer',
    text: 'Please check the port. A firewall may be in the way, or the server may be busy; looking again can help.'
  }
}

const distrust: Readonly<Record<Distrust, Words>> = {
  'unknown-issuer': {
    title: 'This computer does not know who vouches for this server',
    text: 'That is usual for servers on your own site. Make sure that it is the right one before you trust it. Nothing has been sent yet.'
  },
  'wrong-host': {
    title: 'This certificate was made for another name',
    text: 'Please check the address first. If the server really has several names, compare the fingerprint before you trust it. Nothing has been sent yet.'
  },
  expired: {
    title: 'This certificate is not valid today',
    text: 'Please check the date of this computer, then ask the administrator of the server to renew the certificate. Nothing has been sent yet.'
  },
  changed: {
    title: 'The certificate of this server has changed',
    text: 'Either the server has got a new certificate, or somebody stands between this station and the server, to read passwords and pictures. Do not go on before the administrator of the server has told you, in person or by telephone, that there is a new certificate. Nothing has been sent yet.'
  }
}

const certificate = {
  heading: 'Certificate of the server',
  subject: 'Made for',
  issuer: 'Made by',
  validity: 'Valid',
  from: 'from',
  to: 'to',
  fingerprint: 'Fingerprint (SHA-256)',
  fingerprintBefore: 'Trusted until now',
  howTo:
    'Ask the administrator of the server for the SHA-256 fingerprint and compare every group. Do not take it from the network that you are connecting over.',
  compared: "I have compared the fingerprint with the server's",
  comparedChanged: 'The administrator of the server has confirmed this new fingerprint to me',
  trust: 'Trust this certificate',
  trustChanged: 'Trust the new certificate',
  orAuthority:
    'If your site has a certificate authority of its own, choose its file instead (PEM, CRT or CER).',
  useAuthority: "Use the site's own authority",
  authorityDidNotHelp: 'The certificate was not made by the authority that you have chosen.'
}

const server = {
  heading: 'Server',
  unknown: 'Asking the station',
  trainingTitle: 'Training mode',
  trainingText: 'Practice records, kept on this computer. No Identities server is involved.',
  address: 'Address',
  security: 'Security',
  trust: {
    system: 'Encrypted. This computer knows who vouches for the server.',
    pinned: 'Encrypted. Only the certificate with this fingerprint is accepted:',
    authority: "Encrypted. Only this authority is accepted, the site's own:",
    plainHttp: 'Not encrypted. Names, pictures and the password can be read by others on the network.'
  },
  trouble: {
    unreachable: 'Please check the network, and whether the server is running. The station keeps trying.',
    untrusted: 'The server does not prove who it is, so the station sends nothing. Look at its certificate.'
  },
  connectFirst: 'Connect to a server',
  connectOther: 'Connect to another server',
  inspect: 'Look at the certificate',
  useTraining: 'Use Training mode instead'
}

const address = {
  heading: 'Connect to a server',
  label: 'Address of the Identities server',
  hint: 'For example https://identities.example.com:5009, or a cloud address that ends in /identities',
  look: 'Look for the server',
  lookAgain: 'Look again',
  looking: 'Looking',
  cancel: 'Cancel',
  looked: 'Looked at',
  suggested: 'A server seems to answer here:',
  use: (baseUrl: string) => `Use ${baseUrl}`,
  connect: 'Use this server',
  plainHttpText:
    'Everybody on the network between this station and the server could read names, pictures and the password, and change them. Use an address with https if there is one: servers on your own site usually have it at port 5009.',
  plainHttpAccepted: 'I accept that names, pictures and the password travel readable',
  plainHttpGoOn: 'Look without encryption'
}

const account = {
  heading: 'Account',
  training: 'Training mode needs no account.',
  signedInAs: 'Signed in as',
  remembered: 'Stays signed in when the station restarts.',
  notRemembered: 'Signed in until the station closes.',
  offlineTitle: 'Signed in without the server',
  offlineText:
    'The server cannot be reached. The station knows this password from the last sign-in there. What you enroll is kept on this computer and sent as soon as the server is back and accepts this account.',
  refusedTitle: 'The server refuses this account',
  refusedText:
    'Its password may have been changed, or the clocks of this computer and the server differ. Please sign in again.',
  signedOut: 'Nobody is signed in, so the station can do nothing at the server.',
  username: 'Username',
  password: 'Password',
  showPassword: 'Show the password',
  missing: { username: 'Please enter a username.', password: 'Please enter the password.' },
  remember: 'Keep signed in on this computer',
  cannotRemember:
    'This computer has no key store in which a password would be safe, so it is not kept. Please sign in after each start of the station.',
  mayNotRemember:
    'This site keeps no sign-in over a restart. Please sign in after each start of the station.',
  signIn: 'Sign in',
  signingIn: 'Signing in',
  signOut: 'Sign out',
  signInAgain: 'Sign in again',
  cancel: 'Cancel',
  hint: 'Use an account of the Identities server, best one that only this station uses.'
}

const notKept: ErrorWords = {
  title: 'Signed in, but only until the station closes',
  advice: 'The password could not be kept on this computer. Please sign in again after the next start.'
}

/** Where the general words for a failure would say too little, or something wrong. */
const problems: Readonly<Partial<Record<Asked, Readonly<Partial<Record<ErrorCode, ErrorWords>>>>>> = {
  'sign-in': {
    'identities/unauthorized': {
      title: 'The server does not accept this username and password',
      advice: 'Please type both again. Capital letters matter.'
    },
    'secrets/no-key-store': notKept,
    'secrets/unreadable': notKept,
    'settings/not-saved': notKept
  },
  'sign-out': {
    'settings/not-saved': {
      title: 'Signed out, but the kept password could not be deleted',
      advice: 'Please check that the disk of this computer can be written to, then sign in and out once more.'
    }
  }
}

const confirmations: Readonly<Record<ConfirmedDecision, Words & { readonly action: string }>> = {
  connect: {
    title: 'Use this server?',
    text: 'The station signs out of the server it works with now, and forgets the password for it.',
    action: 'Use this server'
  },
  'use-training': {
    title: 'Use Training mode?',
    text: 'The station signs out of its server and forgets the password. From then on it knows practice records only.',
    action: 'Use Training mode'
  },
  'sign-out': {
    title: 'Sign out?',
    text: 'The station forgets the password. Nobody can be enrolled or identified until somebody signs in again.',
    action: 'Sign out'
  }
}

export const settings = {
  title: 'Settings',
  server,
  address,
  findings,
  distrust,
  certificate,
  account,
  problems,
  abilities,
  check,
  confirmations,
  done,
  keep: 'Cancel'
}
