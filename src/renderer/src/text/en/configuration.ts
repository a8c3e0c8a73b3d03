import type { ConfigurationState, FieldProblem, FileProblem } from '@shared/domain/configuration-report'

type Expected = Extract<FieldProblem['problem'], { readonly kind: 'wrong-type' }>['expected']

/** Every setting by its path, and every part of those that are set as a whole. */
const labels: Readonly<Record<string, string>> = {
  server: 'Server',
  'server.baseUrl': 'Address of the server',
  'server.acceptsPlainHttp': 'Accepts an open line',
  'server.trust': 'How the server is believed',
  'server.renewTokenAfterMinutes': 'Renew the sign-in after minutes',
  detectorName: 'Name of the station',
  camera: 'Camera',
  'camera.chosen': 'Camera',
  'camera.chosen.deviceId': 'Camera, its id',
  'camera.chosen.label': 'Camera',
  'camera.rotation': 'How the camera is turned',
  'camera.allowed': 'Cameras that are allowed all the same',
  'camera.refused': 'Cameras that are refused',
  mirrorPreview: 'Mirror image',
  captureSound: 'Sound when a photo is taken',
  presentationMode: 'Check for prints and screens',
  qualityLimits: 'Limits of photo quality',
  'qualityLimits.enrollment': 'Limits for enrollment',
  'qualityLimits.lookup': 'Limits for identification',
  'qualityLimits.document': 'Limits for documents',
  enrollmentPolicy: 'Enrollment',
  'enrollmentPolicy.consent.texts': 'Consent texts',
  'enrollmentPolicy.form.tags': 'Tags that are offered',
  'enrollmentPolicy.form.fields': 'Fields of the form',
  'enrollmentPolicy.form.address': 'Address on the form',
  'enrollmentPolicy.form.note': 'Note on the form',
  'enrollmentPolicy.form.documents': 'Documents that are asked for',
  'enrollmentPolicy.enrollWithoutSearch': 'Enroll without a search',
  'enrollmentPolicy.offlineSignInDays': 'Days of sign-in without the server',
  'enrollmentPolicy.outbox.maxItems': 'How many may wait',
  'enrollmentPolicy.outbox.maxAgeDays': 'For how many days they may wait',
  'enrollmentPolicy.outbox.keepDeliveredHours': 'Hours for which delivered ones stay',
  identifyStrategy: 'How people are searched for',
  themes: 'Themes',
  shownFields: 'Fields shown with a match',
  verdictLimits: 'Limits of a comparison',
  'verdictLimits.same': 'Same person from',
  'verdictLimits.different': 'Different people up to',
  access: 'Lock',
  'access.warnMinutes': 'Minutes before the warning',
  'access.lockMinutes': 'Minutes before the lock',
  'access.settingsMinutes': 'Minutes before the settings close',
  'access.mayRememberSignIn': 'A sign-in may outlast a restart',
  visitorDisplay: 'Display for the visitor',
  kiosk: 'Kiosk mode',
  startAtLogin: 'Start with the computer',
  displayAwake: 'Keep the display awake',
  allowUnprotectedSecrets: 'Keep passwords without a key store',
  updateSource: 'Where newer versions lie',
  signaturePublicKey: 'Key that configurations and newer versions are signed with'
}

const managed: Readonly<
  Record<ConfigurationState['managed'], { readonly title: string; readonly text: string }>
> = {
  none: {
    title: 'Your organisation sets nothing here',
    text: 'There is no managed configuration on this computer. Everything can be set at this station.'
  },
  file: {
    title: 'Your organisation sets a part of this station',
    text: 'What it sets comes before what is set here, and cannot be changed here.'
  },
  copy: {
    title: 'The managed configuration cannot be used',
    text: 'What the last good one set still holds. Please tell whoever looks after this computer.'
  },
  unusable: {
    title: 'The managed configuration cannot be used',
    text: 'Nothing of it holds, so the settings of this station count. Please tell whoever looks after this computer.'
  }
}

const fileProblems: Readonly<Record<FileProblem, string>> = {
  unreadable: 'Its file is there, but cannot be read.',
  'writable-by-others':
    'Somebody who is no administrator of this computer can change its file, so it is not believed.',
  'too-large': 'Its file is larger than any configuration can be.',
  'not-json': 'Its file is not complete, or is not written as JSON.',
  'newer-version': 'It was written for a newer version of this program.',
  unsigned: 'It is not signed, and your organisation signs its configurations.',
  'wrong-signature': 'Its signature does not fit: it was altered, or somebody else has signed it.'
}

const expected: Readonly<Record<Expected, string>> = {
  text: 'This has to be text, in quotation marks.',
  number: 'This has to be a number, without quotation marks.',
  'whole-number': 'This has to be a whole number, without quotation marks.',
  'yes-or-no': 'This has to be true or false, without quotation marks.',
  list: 'This has to be a list, in square brackets.',
  group: 'This has to be a group of settings, in curly brackets.'
}

const simpleProblems = {
  unknown: 'There is no setting of this name. Please check its spelling.',
  missing: 'Something is missing here.',
  'bad-format': 'This is not written as it has to be.',
  'not-allowed': 'These values are not allowed, or not together.',
  inconsistent: 'Two entries contradict each other, or leave nothing to enter.',
  'needs-version': 'This text has other words than before. Please give it a version of its own.',
  'bad-address': 'This is not an address of a server. There must be no name and no password in it.',
  'plain-http': 'This address is not encrypted. Use https://, or set acceptsPlainHttp to true.',
  'bad-authority': 'This is not the certificate of an authority.',
  'bad-key': 'This is not a public Ed25519 key in PEM.'
} as const

const count = (number: number, one: string, many: string): string =>
  number === 1 ? `1 ${one}` : `${number} ${many}`

/** Where the settings come from; taking them along and over. */
export const configuration = {
  title: 'Configuration',
  back: 'Settings',
  section: {
    heading: 'Configuration',
    text: 'What your organisation sets at this station, and all settings as a file.',
    open: 'Files and managed settings'
  },
  managedNote: 'Set by your organisation',
  labels,
  origin: {
    heading: 'Set by your organisation',
    loading: 'Asking the station',
    failed: 'The station does not say',
    retry: 'Try again',
    managed,
    fileProblems,
    settings: (number: number) => `${count(number, 'setting is', 'settings are')} set by your organisation`,
    signed: 'Configurations have to be signed with the key of your organisation.',
    wrong: (number: number) => `${count(number, 'entry of it does', 'entries of it do')} not hold`,
    wrongText: 'What is named here is not right and is left out. Everything else holds.',
    ownFile: {
      damaged: {
        title: 'The settings of this station were damaged',
        text: 'They were set aside when the station started, and it went on with those it comes with. Please check all settings.'
      },
      'newer-version': {
        title: 'The settings here are those of a newer version of this program',
        text: 'They were set aside when the station started, and it went on with those it comes with. Install the newer version to get them back, or set the station up anew.'
      }
    }
  },
  export: {
    heading: 'Take the settings along',
    text: 'Saves all settings of this station as a file, to look after them or to set up another station. No password, PIN or key is in it.',
    save: 'Export the configuration',
    saved: (name: string) => `Saved as ${name}.`
  },
  import: {
    heading: 'Take settings over from a file',
    text: 'You see what would change before anything does.',
    signed: 'Please choose the file and its signature, which ends in .sig, together.',
    choose: 'Choose a file',
    chooseOther: 'Choose another file',
    reading: 'Reading the file',
    changes: (number: number) => count(number, 'setting changes', 'settings change'),
    table: 'What would change',
    setting: 'Setting',
    from: 'Now',
    to: 'Then',
    nothing: 'Nothing would change',
    nothingText: 'This station has all of these settings already.',
    isSigned: 'The signature is right.',
    kept: (names: string) => `Set by your organisation, and stays as it is: ${names}.`,
    wrong: (number: number) => `${count(number, 'entry', 'entries')} of this file cannot be right`,
    wrongText: 'Nothing of it can be taken over before that is corrected.',
    server: 'Another server: the station signs out and forgets the password of the one it works with now.',
    take: (number: number) => `Take over ${count(number, 'setting', 'settings')}`,
    drop: 'Leave it as it is',
    done: (number: number) => `${count(number, 'setting was', 'settings were')} taken over`,
    doneText: 'All of it holds from now on.',
    restartText: 'Some of it holds from the next start of the station on.'
  },
  values: {
    none: 'not set',
    yes: 'yes',
    no: 'no',
    empty: 'empty',
    count: (number: number) => (number === 0 ? 'none' : count(number, 'entry', 'entries')),
    others: 'others'
  },
  problems: {
    simple: simpleProblems,
    expected,
    'not-one-of': (allowed: string) => `Only one of these is allowed: ${allowed}.`,
    'too-long': (limit: number) => `At most ${count(limit, 'character', 'characters')}.`,
    'too-short': (limit: number) => `At least ${count(limit, 'character', 'characters')}.`,
    'too-many': (limit: number) => `At most ${count(limit, 'entry', 'entries')}.`,
    'too-few': (limit: number) => `At least ${count(limit, 'entry', 'entries')}.`,
    'too-large': (limit: number) => `At most ${limit}.`,
    'too-small': (limit: number) => `At least ${limit}.`
  }
}
