import type { FieldProblem, Way } from '../../people/people-state'

const ways: Readonly<Record<Way, string>> = {
  tag: 'By tag',
  field: 'By field',
  face: 'By face',
  seen: 'Seen here'
}

const problems: Readonly<Record<FieldProblem, string>> = {
  missing: 'Please type the name of the field.',
  'bad-characters': 'This contains characters that cannot be used. Please type it again.',
  'too-long': 'This is too long. Please shorten it.'
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** Finding somebody's record. */
export const findPeople = {
  title: 'People',
  waysLabel: 'Search by',
  ways,
  closedWay: (way: string) => `${way}, closed for this account`,

  noNames: {
    title: 'Looking for a name?',
    text: 'The server cannot search by name.',
    action: 'Search people seen here'
  },

  tag: {
    heading: 'Choose a tag',
    loading: 'Reading the tags',
    none: 'The server has no tags yet.',
    noneFit: 'No tag is called that.',
    filter: 'Part of the tag',
    disabled: 'Disabled',
    failed: 'The tags could not be read',
    ask: 'Choose a tag to see who has it.'
  },

  field: {
    heading: 'Search a field',
    name: 'Field',
    nameHint: 'Its name as the server has it.',
    value: 'Value',
    valueHint: 'Exactly as on the record, or left empty.',
    known: 'Fields of this site',
    problems,
    search: 'Search',
    ask: 'Type the name of a field to see who has it.'
  },

  face: {
    heading: 'Show a face',
    text: 'Take a picture, or choose a file with one face.',
    recorded: 'The server notes this search as a sighting of the person it finds.',
    useCamera: 'Use the camera',
    takeAgain: 'Use the camera again',
    chooseFile: 'Choose a picture file',
    closeCamera: 'Close the camera',
    reading: 'Checking the picture',
    looking: 'Looking up',
    searchedWith: 'Searched with this picture',
    enrolled: 'Enrollment photo',
    noPhoto: 'No photo',
    camera: 'Camera',
    ask: 'Show a face to see whose record it is.',
    unknownTitle: 'Not enrolled',
    unknownText: 'The server does not know this face.',
    noFaceTitle: 'No usable face in the picture',
    noFaceText: 'The server could not find a clear face. Please try another picture.',
    failed: 'Could not look this person up',
    found: 'Found by face',
    retry: 'Try again'
  },

  seen: {
    heading: 'Seen at this station',
    name: 'Part of the name',
    text: 'People who were identified here since the station was started, newest first. This is the only search by name: the server has none.',
    none: 'Nobody was identified here yet',
    noneText: 'Whoever is found by Identify or by face since the station was started is listed here.',
    noneFit: 'Nobody of that name was seen here',
    noneFitText: 'They may still be on the server. Search by tag, by field or by face.',
    list: 'People seen at this station'
  },

  results: {
    label: 'Results',
    searching: 'Searching',
    withTag: (tag: string) => `With the tag ${tag}`,
    withField: (name: string) => `With the field ${name}`,
    withValue: (name: string, value: string) => `${name}: ${value}`,
    count: people,
    countOf: (shown: number, all: number) => `${shown} of ${people(all)}`,
    more: (total: number, shown: number) =>
      `The server found ${people(total)}. The first ${shown} are shown; the others are not filtered either.`,
    filter: 'Filter the results',
    refresh: 'Search again',
    none: 'Nobody found',
    noneWithTag: 'Nobody has this tag now.',
    noneWithDisabled: 'This tag is disabled, and the server names nobody who has it.',
    noneWithField: 'Nobody has this field.',
    noneWithValue: 'Nobody has exactly this value. Leave the value empty to see everybody who has the field.',
    noneFit: 'Nobody here fits',
    noneFitText: 'The filter looks at the names, tags and fields of these results.',
    clearFilter: 'Clear the filter',
    failed: 'The search did not work',
    retry: 'Try again'
  },

  row: {
    nameless: 'No name',
    nameClosed: 'The name is closed for this account',
    also: (names: string) => `also ${names}`,
    tags: 'Tags',
    until: (date: string) => `until ${date}`,
    expired: (date: string) => `expired ${date}`,
    yes: 'Yes',
    no: 'No',
    moreFields: (count: number) => (count === 1 ? '1 more field' : `${count} more fields`),
    seen: (ago: string) => `Seen ${ago}`,
    justNow: 'just now'
  }
}
