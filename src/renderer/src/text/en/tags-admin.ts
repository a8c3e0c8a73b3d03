import type { DurationPart, TagProblem } from '../../settings/tags/tag-form'
import type { TagAction } from '../../settings/tags/tag-rights'
import type { TagOutcome } from '../../settings/tags/tags-reducer'

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

const problems = {
  missing: 'Please give the tag a name.',
  'bad-characters': 'This contains characters that cannot be used. Please type it again.',
  'too-long': (most: number) => `Please use at most ${most} characters.`,
  used: 'There is a tag of this name already.',
  'no-duration': 'Please enter how long the tag stays.',
  'out-of-range': (most: number) => `A whole number up to ${most.toLocaleString('en')}, please.`
} satisfies Readonly<Record<TagProblem['kind'], unknown>>

const parts: Readonly<Record<DurationPart, string>> = { days: 'Days', hours: 'Hours', minutes: 'Minutes' }

const actions: Readonly<Record<TagAction, string>> = {
  create: 'To create tags:',
  change: 'To change and disable them:',
  delete: 'To delete them:'
}

const outcomes: Readonly<Record<TagOutcome['what'], (name: string) => string>> = {
  created: (name) => `The tag ${name} was created.`,
  changed: (name) => `The tag ${name} was saved.`,
  disabled: (name) => `The tag ${name} is disabled.`,
  enabled: (name) => `The tag ${name} can be used again.`,
  deleted: (name) => `The tag ${name} was deleted.`
}

/** Administration of the server's tags. */
export const tagsAdmin = {
  title: 'Tags',
  section: {
    heading: 'Tags and fields',
    text: 'The tags that people can get, how long each stays, and the definitions of custom fields. They belong to the server, so every station sees a change.',
    tags: 'Manage tags',
    fields: 'Manage fields'
  },
  heading: (count: number) => (count === 1 ? '1 tag' : `${count} tags`),
  intro: 'They belong to the server: every station sees a change.',
  loading: 'Reading the tags',
  failed: 'The tags could not be read',
  retry: 'Try again',
  none: 'There are no tags yet',
  noneText: 'A tag marks people, for example as visitors or as employees.',
  filter: 'Part of the tag',
  clearFilter: 'Clear the filter',
  noneFit: 'No tag is called that.',
  create: 'New tag',
  edit: 'Edit',
  disable: 'Disable',
  enable: 'Enable',
  delete: 'Delete',
  of: (action: string, name: string) => `${action}: ${name}`,
  disabled: 'Disabled',
  stays: (lasts: string) => `Stays ${lasts}`,
  closedTitle: 'Partly closed for this account. Its role needs these permissions:',
  actions,
  outcomes,
  switchFailed: 'The tag was not changed',

  editor: {
    newTitle: 'New tag',
    title: (name: string) => `Edit the tag ${name}`,
    name: 'Name',
    nameHint: 'Themes and reports go by this name.',
    description: 'Description',
    stays: 'How long it stays on a person',
    forGood: 'For good',
    limited: 'For some time',
    parts,
    whoHasIt: 'People who have it already keep their date.',
    save: 'Save',
    create: 'Create the tag',
    cancel: 'Cancel',
    problems
  },

  deletion: {
    title: (name: string) => `Delete the tag ${name}?`,
    text: 'This cannot be undone. It is taken off everybody who has it.',
    counting: 'Counting who has it',
    people: (count: number) => `${people(count)} ${count === 1 ? 'has' : 'have'} it now.`,
    nobody: 'Nobody has it now.',
    notCounted: 'Who has it could not be counted.',
    closed: (permission: string) =>
      `How many people have it is closed for this account. It needs the permission ${permission}.`,
    notNamed: 'How many people have it is closed for this account.',
    isDisabled: 'It is disabled: the server may not count those who have it.',
    themes: (names: string, count: number) =>
      count === 1
        ? `The theme ${names} goes by it and will no longer show for these people.`
        : `The themes ${names} go by it and will no longer show for these people.`,
    form: 'The form for new people offers it, and will not any more.',
    confirm: (name: string) => `Type ${name} to delete it`,
    delete: 'Delete the tag',
    disable: 'Disable it instead',
    keep: 'Keep it'
  }
}

/** Definitions of custom fields. */
export const fieldsAdmin = {
  title: 'Fields',
  heading: 'Save the definition of a field',
  text: 'The server keeps definitions of custom fields, but has no call that lists them. So this page cannot show those that exist: it saves one that you know.',
  overwrites: 'A definition with the same kind, record and id is replaced.',
  kind: 'Kind',
  kinds: { text: 'Text', date: 'Date' },
  entityType: 'Kind of record',
  entityTypeHint: 'As the server calls it, for example Person. Letters, digits, - and _.',
  fieldId: 'Id of the field',
  fieldIdHint: 'From the configuration of the server.',
  name: 'Name',
  description: 'Description',
  required: 'It has to be filled in',
  save: 'Save the definition',
  problems: {
    missing: 'Please fill this in.',
    'bad-characters': 'This contains characters that cannot be used. Please type it again.',
    'too-long': (most: number) => `Please use at most ${most} characters.`
  },
  saved: (name: string) => `The field ${name} was saved.`,
  failed: 'The field was not saved',
  savedHere: 'Saved since this page was opened',
  nothingSaved: 'Nothing yet.',
  editAgain: (name: string) => `Edit again: ${name}`,
  edit: 'Edit again',
  row: (kind: string, entityType: string, fieldId: string) => `${kind} · ${entityType} · ${fieldId}`,
  needed: 'Has to be filled in',
  unnamed:
    'The server does not name the permission. It is probably one of the category Identity Entity Fields.'
}
