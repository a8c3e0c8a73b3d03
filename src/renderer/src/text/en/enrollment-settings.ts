import type { FormField, Presence } from '@shared/domain/enrollment-form'
import type { PolicyProblem, WholeNumber } from '../../settings/enrollment/check-policy'
import { editing } from './editing'

const kinds: Readonly<Record<FormField['kind'], string>> = {
  text: 'Text',
  date: 'Date',
  number: 'Number',
  boolean: 'Yes or no'
}

const presences: Readonly<Record<Presence, string>> = {
  off: 'Not asked',
  optional: 'May stay empty',
  required: 'Needed'
}

const problems = {
  ...editing.problems,
  'bad-language': 'Please use the code of a language, such as en or es-MX.',
  twice: 'This is there twice. Each may be there once only.',
  'needs-version':
    'These words are in force under this version already. Give the changed text a version of its own.',
  'not-a-number': 'Please enter a number, such as 12 or 3.5, or nothing.',
  'least-above-most': 'This is less than the smallest number.',
  'choice-twice': 'One of the choices is there twice.',
  'choice-too-long': 'One of the choices is longer than the text may be.',
  'out-of-range': (from: number, to: number) => `Please enter a whole number from ${from} to ${to}.`
} satisfies Readonly<Record<PolicyProblem['kind'], unknown>>

const numbers: Readonly<Record<WholeNumber, { readonly label: string; readonly hint: string }>> = {
  offlineSignInDays: {
    label: 'Days of signing in without the server',
    hint: 'Counted from the last sign-in at the server, 0 to 90. 0: never.'
  },
  maxItems: {
    label: 'Most enrollments that may wait',
    hint: 'From 1 to 5000. Beyond it nobody can be enrolled before something was delivered.'
  },
  maxAgeDays: {
    label: 'Days that one may wait',
    hint: 'From 1 to 365. If the oldest waits longer, nobody can be enrolled before it was delivered.'
  },
  keepDeliveredHours: {
    label: 'Hours that delivered ones stay',
    hint: 'From 0 to 168. So long they can be looked at here; then their key is overwritten. 0: at once.'
  }
}

/** What the site asks for with an enrollment. */
export const enrollmentSettings = {
  title: 'Enrollment',
  section: {
    heading: 'Enrollment',
    text: 'Consent, what is asked about somebody, and how long something may wait in the outbox.',
    open: 'Change what is asked'
  },
  loading: 'Reading the settings',
  failed: 'The settings cannot be shown',
  retry: 'Try again',
  problems,
  consent: {
    heading: 'Consent',
    text: 'Shown before the camera is used, one text for each language. Without a text nobody is asked. Consents given so far name language and version, so changed words need a new version.',
    none: 'There is no text: nobody is asked.',
    one: (language: string) => (language === '' ? 'New text' : `Text: ${language}`),
    add: 'Add a language',
    remove: 'Remove this text',
    language: 'Language',
    languageHint: 'Its code, such as en, de or es-MX',
    version: 'Version',
    versionHint: 'Your own mark, such as 2026-03',
    title: 'Title',
    body: 'Text',
    alternative: 'What somebody is told who does not agree'
  },
  form: {
    heading: 'Details form',
    text: 'The name is always asked. What is asked besides:',
    address: 'Address',
    note: 'Note',
    presences,
    fields: 'Fields',
    noFields: 'No fields of your own.',
    oneField: (label: string) => (label === '' ? 'New field' : `Field: ${label}`),
    addField: 'Add a field',
    removeField: 'Remove this field',
    name: 'Name at the server',
    nameHint: 'As the server has it; people do not see it',
    label: 'Label on the form',
    kind: 'Kind',
    kinds,
    required: 'Must be filled in',
    maxLength: 'Most characters',
    choices: 'Choices, one in each line; empty: anything can be typed',
    when: 'Which dates',
    whens: { any: 'Any', past: 'Before today', future: 'After today' },
    least: 'Smallest number',
    most: 'Largest number',
    documents: 'Documents',
    noDocuments: 'No documents are asked for.',
    oneDocument: (label: string) => (label === '' ? 'New document' : `Document: ${label}`),
    addDocument: 'Add a document',
    removeDocument: 'Remove this document',
    documentLabel: 'Name of the document',
    documentRequired: 'Must be added'
  },
  tags: {
    heading: 'Tags',
    text: 'Which tags can be put on a new person.',
    label: 'Tags that are offered',
    all: 'All that the server has',
    chosen: 'Only these',
    loading: 'Reading the tags',
    unavailable: 'The tags cannot be read now. The choice stays as it is.',
    none: 'The server has no tags.',
    gone: (tagId: string) => `A tag that the server no longer has (${tagId})`
  },
  rules: {
    heading: 'Without search or server',
    withoutSearch: 'Enroll people although the account may not search for them',
    withoutSearchHint: 'Somebody who is enrolled already may then be enrolled a second time.',
    numbers
  },
  outboxHeading: 'Outbox',
  saved: 'Saved. It holds from the next enrollment on.'
}
