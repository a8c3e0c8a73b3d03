import type { ThemeColour, ThemeIcon, ThemeSound } from '@shared/domain/identification-settings'
import type { IdentifyStrategy } from '@shared/domain/recognition'
import type { VisitorMessage } from '@shared/domain/visitor-message'
import { editing } from './editing'
import { visitor } from './visitor'

const strategies: Readonly<Record<IdentifyStrategy, { readonly name: string; readonly text: string }>> = {
  publishWithResponse: {
    name: 'Search and record',
    text: 'The server searches with the whole picture and records a detection, so that it is known later who was seen here. The usual way for stations like this one.'
  },
  recognize: {
    name: 'Search with the cut-out face',
    text: "The station cuts the face out and sends only that, with its own name and the time. Made for the maker's own cameras; the answer has no score."
  },
  lookup: {
    name: 'Look the cut-out face up',
    text: 'As the one before, but without name and time of the station: the server is told nothing but the face.'
  }
}

const colours: Readonly<Record<ThemeColour, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue',
  violet: 'Violet',
  grey: 'Grey'
}

const icons: Readonly<Record<ThemeIcon, string>> = {
  stop: 'Stop',
  warning: 'Warning',
  star: 'Star',
  badge: 'Badge',
  person: 'Person',
  heart: 'Heart',
  clock: 'Clock',
  bell: 'Bell'
}

const sounds: Readonly<Record<ThemeSound, string>> = {
  none: 'No sound',
  chime: 'Chime',
  attention: 'Attention',
  alarm: 'Alarm'
}

const visitors: Readonly<Record<VisitorMessage, string>> = { none: 'Nothing', ...visitor.messages }

/** How people are searched for, and how who was found is shown. */
export const identificationSettings = {
  title: 'Identification',
  section: {
    heading: 'Identification',
    strategy: 'Way of searching',
    themes: 'Themes in use',
    inUse: (count: number) => (count === 0 ? 'None' : String(count)),
    fields: 'Fields shown',
    noFields: 'None',
    open: 'Change search and themes'
  },
  strategyHeading: 'Way of searching',
  strategyLabel: 'How the server is asked who somebody is',
  strategies,
  needs: (permissions: string) => `Permission that the account needs: ${permissions}`,
  add: 'Add',
  problems: {
    ...editing.problems,
    'no-tags': 'A theme needs a tag, or nobody is ever shown in it.',
    'too-many': (most: number) => `There may be ${most} at most.`
  },
  themes: {
    heading: 'Themes',
    text: 'How somebody is shown who carries a certain tag. Whoever carries several tags is shown in the theme that stands first.',
    none: 'There is no theme: everybody is shown alike.',
    unnamed: 'New theme',
    carries: (tags: string) => `Tags: ${tags}`,
    noTags: 'No tags yet',
    off: 'Off',
    covered: 'Never shown, for a theme above has the same tags',
    notRight: 'Something is not right here',
    up: (name: string) => `Move up: ${name}`,
    down: (name: string) => `Move down: ${name}`,
    moved: (name: string, place: number, of: number) => `${name} is number ${place} of ${of} now.`,
    add: 'Add a theme',
    reset: 'Back to the themes of the station',
    removal: {
      title: (name: string) => (name.trim() === '' ? 'Delete this theme?' : `Delete the theme ${name}?`),
      text: 'People with its tags are shown in the next theme that fits, or in none. Tags and people at the server stay as they are.',
      action: 'Delete',
      decline: 'Keep it'
    },
    preview: 'What the attendant sees',
    name: 'Name',
    message: 'Message for the attendant',
    messageHint: 'May stay empty',
    tags: {
      listed: 'Tags of this theme',
      add: 'Add a tag',
      hint: 'Its name at the server',
      remove: (name: string) => `Take off: ${name}`
    },
    suggestions: {
      label: 'Tags of the server',
      choose: (name: string) => `Add the tag ${name}`,
      loading: 'Reading the tags of the server',
      closed: (permissions: string) =>
        `The tags of the server cannot be offered here: this account needs ${permissions}. Names can be typed all the same.`,
      unavailable: 'The tags of the server cannot be read now. Names can be typed all the same.'
    },
    colour: 'Colour',
    colours,
    icon: 'Icon',
    icons,
    sound: 'Sound at the desk',
    sounds,
    trySound: 'Try it',
    visitor: 'What the visitor reads on a display of their own, never the reason',
    visitors,
    enabled: 'This theme is in use',
    remove: 'Delete this theme'
  },
  fields: {
    heading: 'Fields shown with a match',
    text: 'Custom fields of a person that the attendant sees at once, such as Company or Host. Everything else is one step away, in the record.',
    listed: 'Fields that are shown',
    add: 'Add a field',
    hint: 'Its name at the server',
    remove: (name: string) => `Take off: ${name}`
  },
  verdict: {
    heading: 'Comparison of two faces',
    text: 'The server gives a score from 0 to 100 %. Up to the first limit the station says that they are different people, from the second one on that they are the same person. In between it says that it is not sure, and the attendant decides.',
    zones: { different: 'Different', unsure: 'Not sure', same: 'Same' },
    limits: { different: 'Different people up to (%)', same: 'Same person from (%)' },
    reset: 'Back to the limits of the station'
  },
  saved: 'Saved. It holds from now on.'
}
