import type { ApiDifference, Capability, Grant } from '@shared/domain/account'

/** Each completes "This account can ...". */
export const abilities: Readonly<Record<Capability, string>> = {
  enroll: 'enroll people',
  identify: 'identify people',
  'identify-edge': 'identify by face crops',
  compare: 'compare pictures',
  'read-people': 'see records',
  'edit-people': 'change records',
  'read-tags': 'see tags',
  'administer-tags': 'manage tags',
  'read-detections': 'see detections',
  'add-documents': 'add documents',
  'read-documents': 'see documents',
  'administer-fields': 'manage fields'
}

const capabilities: Readonly<Record<Capability, string>> = {
  enroll: 'Enroll people',
  identify: 'Identify people',
  'identify-edge': 'Identify by face crops',
  compare: 'Compare pictures',
  'read-people': 'See records',
  'edit-people': 'Change records',
  'read-tags': 'See tags',
  'administer-tags': 'Manage tags',
  'read-detections': 'See detections',
  'add-documents': 'Add documents',
  'read-documents': 'See documents',
  'administer-fields': 'Manage fields'
}

const grants: Readonly<Record<Grant, string>> = { granted: 'Yes', missing: 'No', unknown: 'Not known' }

const differenceKinds: Readonly<Record<ApiDifference['kind'], string>> = {
  'missing-operation': 'not there',
  'missing-member': 'member not there',
  'other-type': 'other type',
  'new-required-member': 'also demands'
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const check = {
  heading: 'What this account can do',
  intro: 'Asks the server what this account may do. Nothing is changed there.',
  start: 'Check the account',
  again: 'Check again',
  checking: 'Checking. This can take a minute.',
  all: 'This account can do everything that the station offers.',
  nothing: 'This account can do nothing that the station offers.',
  can: (abilities: string) => `This account can ${abilities}.`,
  cannot: (abilities: string) => `It cannot ${abilities}.`,
  accountCannot: (abilities: string) => `This account cannot ${abilities}.`,
  unclear: (abilities: string) => `The server did not make clear whether it can ${abilities}.`,
  or: 'or',
  and: 'and',
  ask: 'Ask the administrator of the server to add the missing permissions to the role of this account.',
  roles: (names: string) => `Roles of this account: ${names}`,
  missing: 'Missing:',
  capabilities,
  grants,
  clockTitle: 'The clocks differ',
  clockAhead: (span: string) => `The clock of this computer is ${span} ahead of the clock of the server.`,
  clockBehind: (span: string) => `The clock of this computer is ${span} behind the clock of the server.`,
  clockAdvice: 'Signing in can fail because of it. Please set the clock of this computer.',
  minutes: (n: number) => count(n, 'minute', 'minutes'),
  hours: (n: number) => count(n, 'hour', 'hours'),
  days: (n: number) => count(n, 'day', 'days'),
  certificateTitle: 'The certificate of the server ends soon',
  certificateEnds: (span: string) =>
    `It is valid for another ${span}. Please tell the administrator of the server.`,
  certificateEndsToday: 'It ends today. Please tell the administrator of the server.',
  certificateEndedTitle: 'The certificate of the server has expired',
  certificateEnded: (span: string) => `It ended ${span} ago. Please tell the administrator of the server.`,
  differences: (n: number) =>
    `This server's API differs in ${count(n, 'place', 'places')} from the one this program was made for.`,
  differencesText:
    'Most differences do no harm. Please send the text below to your vendor if something does not work.',
  noDifferences: "This server's API is the one this program was made for.",
  notPublished: 'This server does not publish a description of its API, so it could not be compared.',
  differenceKinds,
  madeFor: (type: string) => `made for ${type}`,
  serverHas: (type: string) => `server has ${type}`,
  more: (n: number) => `and ${n} more in the text below`,
  textToggle: 'As text, for your IT or your vendor',
  textLabel: 'Result of the check as text',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Please copy the marked text with Ctrl+C, or Command+C on a Mac.',
  reportTitle: 'Enroll Station: check of the account',
  reportServer: (baseUrl: string) => `Server: ${baseUrl}`,
  reportAccount: (username: string) => `Account: ${username}`
}
