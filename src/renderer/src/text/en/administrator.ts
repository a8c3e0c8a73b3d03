import type { UnlockWay } from '@shared/domain/access'
import type { AuditEvent, LockReason } from '@shared/domain/audit'
import type { ProofOutcome } from '@shared/domain/outbox'

const proofs: Readonly<Record<ProofOutcome, string>> = {
  found: 'found again',
  'not-found': 'not found again',
  'other-person': 'taken for somebody else',
  'not-tried': 'not checked'
}

const titles: Readonly<Record<AuditEvent['what'], string>> = {
  consent: 'Consent',
  'photo-override': 'A photo was used in spite of its quality',
  'enrollment-accepted': 'Enrollment saved',
  'enrollment-delivered': 'Enrollment delivered',
  'question-answered': 'Question answered',
  'enrollment-discarded': 'Enrollment discarded',
  'outbox-exported': 'Saved to a file for another station',
  'outbox-imported': 'Taken in from a file',
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'policy-changed': 'Enrollment settings changed',
  'pin-changed': 'PIN changed',
  'station-pin-changed': 'Station PIN changed',
  'station-locked': 'Station locked',
  'station-unlocked': 'Station unlocked',
  'settings-opened': 'Settings opened',
  'access-refused': 'Wrong password or PIN',
  'access-settings-changed': 'Lock settings changed',
  'configuration-imported': 'Settings taken over from a file',
  'configuration-managed': 'Set by the organisation',
  'station-quit': 'Station ended by PIN'
}

const lockReasons: Readonly<Record<LockReason, string>> = {
  idle: 'nobody was there',
  asked: 'by hand',
  system: 'the computer was locked or went to sleep',
  'signed-out': 'signed out'
}

const unlockedBy: Readonly<Record<UnlockWay, string>> = {
  pin: 'by the station PIN',
  password: 'by the password',
  account: 'by another account',
  administrator: "by the administrator's PIN"
}

/** The administrator's PIN and the audit log. */
export const administrator = {
  title: 'Administrator',
  back: 'Settings',
  section: {
    heading: 'Administrator',
    text: 'The PINs, when the station locks, and the record of who decided what.',
    open: 'PIN and audit log'
  },
  pin: {
    heading: "Administrator's PIN",
    text: 'Opens the settings, and is needed to discard an enrollment. It keeps people at the desk out, not somebody who has this computer.',
    loading: 'Asking the station',
    none: 'No PIN has been chosen yet. Whoever comes first can choose it: do it when the station is set up.',
    isSet: 'A PIN has been chosen.',
    current: 'Present PIN',
    next: 'New PIN, 4 to 20 digits',
    again: 'The new PIN once more',
    show: 'Show the PIN',
    missing: 'Please enter the PIN.',
    weak: 'Please use 4 to 20 digits, not all the same and not counting up or down.',
    differs: 'The two are not the same.',
    choose: 'Choose this PIN',
    change: 'Change the PIN',
    saved: 'The new PIN holds from now on.'
  },
  log: {
    heading: 'Audit log',
    table: 'Entries of the audit log',
    text: 'Who decided what and when, the newest first. It holds no names of people enrolled and no pictures.',
    loading: 'Reading the log',
    failed: 'The log cannot be shown',
    retry: 'Try again',
    empty: 'Nothing has been recorded yet.',
    number: 'No.',
    when: 'When',
    what: 'What',
    who: 'Account',
    person: 'Person',
    nobody: 'nobody signed in',
    range: (from: number, to: number, total: number) => `${from} to ${to} of ${total}`,
    newer: 'Newer',
    older: 'Older',
    check: 'Check the log',
    checking: 'Checking the log',
    intact: (records: number) =>
      records === 1 ? 'The log is intact: 1 record' : `The log is intact: ${records} records`,
    intactText: 'Every record is what the station wrote, and none is missing.',
    broken: (at: number) => `The log is not intact from record ${at} on`,
    brokenText: (records: number) =>
      `From there on it is not what the station wrote: something was changed or removed, or its key is gone. It has ${records} records. Export it and compare it with the last export.`,
    csv: 'Export as CSV',
    json: 'Export as JSON',
    exported: (name: string) => `Saved as ${name}.`,
    titles,
    accepted: 'agreed',
    declined: 'did not agree',
    consentText: (language: string, version: string) => `text ${language} ${version}`,
    consentVersion: (version: string) => `consent text ${version}`,
    newPerson: 'new person',
    knownPerson: 'photo for a known person',
    searched: 'searched before',
    unsearched: 'searched before sending',
    proofs,
    question: (question: string, answer: string) => `${question}: ${answer}`,
    count: (count: number) => (count === 1 ? '1 enrollment' : `${count} enrollments`),
    signedIn: { server: 'by the server', offline: 'without the server' },
    noConsent: 'nobody is asked for consent',
    consentTexts: (texts: string) => `consent texts: ${texts}`,
    firstPin: 'the first one',
    nothingManaged: 'nothing any more',
    stationPin: { set: 'chosen', removed: 'removed' },
    lockReasons,
    unlockedBy,
    refusedAt: { lock: 'at the lock', settings: 'at the settings', quit: 'at the way out of kiosk mode' },
    waits: (seconds: number) => `then a wait of ${seconds} s`
  }
}
