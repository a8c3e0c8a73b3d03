import { documentLimits } from '@shared/domain/document'
import type { SectionName } from '../../person/editing/section-name'
import type { RangeChoice } from '../../person/timeline/time-range'

interface SectionWords {
  readonly title: string
  /** Said where there is nothing. */
  readonly none: string
  readonly add: string
  /** What an entry is called on its buttons, e.g. "Change the name Ada Lind". */
  readonly change: (entry: string) => string
  readonly remove: (entry: string) => string
  readonly newEntry: string
  readonly removeTitle: string
  readonly removeText: (entry: string) => string
  /** What is closed without the permission. */
  readonly closedRead: string
  readonly closedChange: string
}

const sections: Readonly<Record<SectionName, SectionWords>> = {
  aliases: {
    title: 'Names',
    none: 'The server has no name for this person.',
    add: 'Add a name',
    change: (name) => `Change the name ${name}`,
    remove: (name) => `Remove the name ${name}`,
    newEntry: 'A new name',
    removeTitle: 'Remove this name?',
    removeText: (name) => `${name} is taken off the record at the server.`,
    closedRead: 'Names are closed for this account.',
    closedChange: 'This account may read names, not change them.'
  },
  tags: {
    title: 'Tags',
    none: 'This person has no tags.',
    add: 'Put on a tag',
    change: (tag) => `Change until when ${tag} holds`,
    remove: (tag) => `Take off the tag ${tag}`,
    newEntry: 'Another tag',
    removeTitle: 'Take this tag off?',
    removeText: (tag) => `${tag} no longer holds for this person, wherever the server is used.`,
    closedRead: 'Tags are closed for this account.',
    closedChange: 'This account may read tags, not put them on or take them off.'
  },
  notes: {
    title: 'Notes',
    none: 'There are no notes about this person.',
    add: 'Write a note',
    change: (note) => `Change the note ${note}`,
    remove: (note) => `Remove the note ${note}`,
    newEntry: 'A new note',
    removeTitle: 'Remove this note?',
    removeText: (note) => `"${note}" is removed from the server for everybody.`,
    closedRead: 'Notes are closed for this account.',
    closedChange: 'This account may read notes, not write them.'
  },
  addresses: {
    title: 'Addresses',
    none: 'The server has no address for this person.',
    add: 'Add an address',
    change: (address) => `Change the address ${address}`,
    // The server has no call for it; no button has these words.
    remove: (address) => `Remove the address ${address}`,
    newEntry: 'A new address',
    removeTitle: 'Remove this address?',
    removeText: (address) => `${address} is taken off the record at the server.`,
    closedRead: 'Addresses are closed for this account.',
    closedChange: 'This account may read addresses, not change them.'
  },
  fields: {
    title: 'Fields',
    none: 'No field of this person has a value.',
    add: 'Add a field',
    change: (name) => `Change the field ${name}`,
    remove: (name) => `Remove the field ${name}`,
    newEntry: 'A new field',
    removeTitle: 'Remove this field?',
    removeText: (name) => `${name} and its value are taken off the record at the server.`,
    closedRead: 'Fields are closed for this account.',
    closedChange: 'This account may read fields, not change them.'
  }
}

const ranges: Readonly<Record<RangeChoice, string>> = {
  all: 'Any time',
  today: 'Today',
  week: '7 days',
  month: '30 days',
  own: 'From and to'
}

/** The record of one person. */
export const person = {
  title: 'Person',
  nameless: 'No name',
  loading: 'Reading the record',
  failed: 'The record could not be read',
  retry: 'Try again',
  recordNumber: 'Number at the server',
  sections,

  edit: {
    save: 'Save',
    cancel: 'Cancel',
    change: 'Change',
    remove: 'Remove',
    saving: 'Saving',
    removing: 'Removing',
    refused: 'Not saved.',
    notRemoved: 'Not removed.',
    understood: 'OK',
    noNumber: 'The server names no number for this entry, so it cannot be changed here.',
    lacksOne: (permission: string) => `Needs the permission ${permission}.`,
    lacksAny: (permissions: string) => `Needs one of the permissions ${permissions}.`,
    lacksUnnamed: 'Needs a permission that the server does not name.',
    or: 'or'
  },
  leaving: {
    title: 'Leave this record?',
    text: 'What was typed and is not saved yet is forgotten. An upload under way is stopped.',
    action: 'Leave',
    decline: 'Stay here'
  },

  names: {
    primary: 'Primary name',
    form: 'Title',
    firstName: 'First name',
    middleName: 'Middle name',
    lastName: 'Last name'
  },
  tag: {
    tag: 'Tag',
    choose: 'Please choose',
    loading: 'Reading the tags',
    failed: 'The tags of the server could not be read',
    noneLeft: 'This person has every tag that the server offers.',
    closedList: 'To put on a tag, this account has to read the list of tags.',
    nameless: 'A tag without a readable name',
    until: 'How long',
    asTagSays: (lasts: string) => `As the tag says: ${lasts}`,
    asTagSaysUnknown: 'As the tag says',
    forGood: 'For good',
    untilDate: 'Until a date',
    lastDay: 'Last day',
    lastDayHint: 'The tag holds to the end of this day.',
    untilWords: (date: string) => `until ${date}`,
    noEnd: 'for good',
    expired: (date: string) => `expired ${date}`,
    since: (date: string) => `since ${date}`
  },
  note: {
    summary: 'In one line',
    body: 'More about it',
    author: 'Written by',
    by: (author: string) => `by ${author}`
  },
  address: {
    noRemoval: 'The server has no way to remove an address. It can be changed.',
    empty: 'An empty address'
  },
  field: {
    name: 'Name of the field',
    nameHint: 'As it is called at the server.',
    kind: 'Kind',
    kinds: { text: 'Text', date: 'Date', number: 'Number', boolean: 'Yes or no' },
    value: 'Value',
    yes: 'Yes',
    no: 'No',
    noValue: 'No value'
  },

  photos: {
    title: 'Photos',
    photo: (name: string) => `Enrolled photo of ${name}`,
    missing: 'This photo cannot be shown',
    noneTitle: 'No photo to show yet',
    none: 'The server cannot list the photos of a person. Those that it names while identifying somebody at this station are shown here.',
    add: 'Add a photo',
    compare: 'Compare',
    compareLabel: (number: number) => `Compare with photo ${number}`,
    closedAdd: 'This account may not add photos.',
    closedCompare: 'This account may not compare faces.'
  },

  documents: {
    title: 'Documents',
    why: 'The server has no list of documents. Shown are those added here since the station was started.',
    none: 'No document was added here yet.',
    add: 'Add a document',
    limit: `Any file up to ${Math.round(documentLimits.maxBytes / (1024 * 1024))} MB. PDF, PNG and JPEG are known by what they hold.`,
    file: (name: string, size: string) => `${name} (${size})`,
    name: 'Name',
    description: 'Description',
    upload: 'Upload',
    cancel: 'Cancel',
    uploading: (name: string) => `Uploading ${name}`,
    progress: (sent: string, total: string) => `${sent} of ${total}`,
    waiting: 'All sent. Waiting for the server',
    stop: 'Stop',
    stopping: 'Stopping',
    refused: (name: string) => `${name} was not added`,
    again: 'Upload again',
    drop: 'Drop it',
    added: (size: string, time: string) => `${size}, added ${time}`,
    arrivedLate: 'It had arrived before it could be stopped.',
    open: 'Open',
    openNamed: (name: string) => `Open ${name}`,
    save: 'Save a copy',
    saveNamed: (name: string) => `Save a copy of ${name}`,
    noNumber: 'The server named no number for this document, so it can be opened in its web app only.',
    closedAdd: 'This account may not add documents.',
    closedRead: 'This account may not open documents.',
    failed: 'The document could not be read',
    notPicture: 'This is not a picture any more. Save a copy to look at it.',
    saved: (name: string) => `A copy of ${name} was handed to this computer.`,
    badName: 'A file name cannot contain \\ / : * ? " < > | and cannot end with a dot.',
    close: 'Close'
  },

  timeline: {
    title: 'Sightings',
    loading: 'Reading the sightings',
    failed: 'The sightings could not be read',
    closed: 'Sightings are closed for this account.',
    order: 'Order',
    newestFirst: 'Newest first',
    oldestFirst: 'Oldest first',
    range: 'Time',
    ranges,
    from: 'From',
    to: 'To',
    badRange: 'The first day is after the last one.',
    none: 'This person was not seen yet.',
    noneInRange: 'This person was not seen in this time.',
    more: 'More',
    loadingMore: 'Reading more',
    all: 'These are all.',
    noPicture: 'No picture',
    picture: (at: string) => `Picture of ${at}`,
    unnamedDetector: 'Device without a name',
    zone: (zone: string) => `${zone} time`,
    noZone: 'time of this station',
    confidence: (percent: number) => `${percent}% sure`
  }
}
