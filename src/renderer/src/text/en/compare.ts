import type { Verdict } from '@shared/domain/recognition'
import type { PresentationConclusion } from '@shared/face/presentation-attack/verdict'
import type { DifferenceKind, QualityDifference } from '../../compare/quality-differences'
import type { Rating } from '../../guidance/shot-quality'

const verdicts: Readonly<Record<Verdict, { readonly title: string; readonly text: string }>> = {
  same: { title: 'Same person', text: 'The two pictures show the same person.' },
  unsure: { title: 'Not sure', text: 'The pictures do not settle it. Please decide with another document.' },
  different: { title: 'Different people', text: 'The two pictures do not show the same person.' }
}

const presentation: Readonly<Record<PresentationConclusion, string>> = {
  live: 'A person stood in front of the camera, as far as the station can tell',
  unsure: 'Not sure whether a person stood in front of the camera',
  'attack-suspected': 'May be a picture of a picture. Expected when a card was held up'
}

const differences: Readonly<Record<DifferenceKind, Readonly<Record<QualityDifference['where'], string>>>> = {
  small: {
    first: 'The face in the first picture is much smaller.',
    second: 'The face in the second picture is much smaller.',
    both: 'Both faces are small.'
  },
  blurred: {
    first: 'The first picture is less sharp.',
    second: 'The second picture is less sharp.',
    both: 'Neither picture is sharp.'
  },
  'eyes-hidden': {
    first: 'The eyes are hidden or closed in the first picture.',
    second: 'The eyes are hidden or closed in the second picture.',
    both: 'The eyes are hidden or closed in both pictures.'
  },
  'mouth-hidden': {
    first: 'Mouth or chin are covered in the first picture.',
    second: 'Mouth or chin are covered in the second picture.',
    both: 'Mouth or chin are covered in both pictures.'
  },
  turned: {
    first: 'The head is turned further aside in the first picture.',
    second: 'The head is turned further aside in the second picture.',
    both: 'The heads are turned to opposite sides.'
  },
  pitched: {
    first: 'The head is further up or down in the first picture.',
    second: 'The head is further up or down in the second picture.',
    both: 'One head is up, the other one down.'
  },
  'too-dark': {
    first: 'The first picture is dark.',
    second: 'The second picture is dark.',
    both: 'Both pictures are dark.'
  },
  'too-bright': {
    first: 'Parts of the face glare in the first picture.',
    second: 'Parts of the face glare in the second picture.',
    both: 'Parts of the face glare in both pictures.'
  },
  'flat-light': {
    first: 'The first picture is dull.',
    second: 'The second picture is dull.',
    both: 'Both pictures are dull.'
  },
  old: {
    first: 'The first picture is more than five years old.',
    second: 'The second picture is more than five years old.',
    both: 'Both pictures are more than five years old.'
  }
}

/** Shares as they are said: never rounded up to a limit that is not reached. */
const points = (share: number): string => (Math.floor(share * 1000) / 10).toFixed(1)
const limit = (share: number): string => String(Math.round(share * 1000) / 10)

export const compare = {
  title: 'Compare',
  sides: { first: 'First picture', second: 'Second picture' },
  useCamera: 'Use the camera',
  chooseFile: 'Choose a picture file',
  chooseEnrolled: 'Choose an enrolled photo',
  /** The same on buttons, whose label says the rest. */
  camera: 'Camera',
  file: 'File',
  enrolled: 'Enrolled',
  pictureFile: 'Picture file',
  enrolledPhoto: 'Enrolled photo',
  closeCamera: 'Back to the pictures',
  reading: 'Checking the picture',
  readAgain: 'Try again',
  clear: 'Clear',
  clearAll: 'Clear both',
  swapShort: 'Swap',
  swap: 'Swap the pictures',
  sources: {
    camera: 'Camera',
    file: (name: string) => name,
    enrolled: (name: string) => `Enrolled photo of ${name}`,
    nameless: 'Enrolled photo, no name known'
  },
  quality: {
    good: 'Good picture',
    fair: 'Usable picture',
    poor: 'Weak picture'
  } satisfies Record<Rating, string>,
  presentation,
  chooser: {
    title: 'Choose an enrolled photo',
    text: 'Of people who were identified at this station since it was started.',
    search: 'Find by name',
    clearSearch: 'Empty the field',
    photo: (name: string) => `Enrolled photo of ${name}`,
    nameless: 'No name known',
    seen: (when: string) => `Seen ${when}`,
    justNow: 'just now',
    noPhoto: 'No photo',
    more: 'Show more',
    cancel: 'Cancel',
    none: 'Nobody here yet',
    noneText: 'Identify somebody first. The photo that they were enrolled with can then be chosen here.',
    noMatch: 'Nobody of that name',
    noMatchText: 'Only people who were identified at this station are listed.'
  },
  waiting: 'Add two pictures',
  waitingOne: 'Add one more picture',
  waitingText: 'They are checked here, then the server compares them by itself.',
  comparing: 'Comparing',
  verdict: 'Verdict',
  verdicts,
  score: (share: number) => `Score ${points(share)} of 100`,
  limits: (different: number, same: number) =>
    `Different people up to ${limit(different)}, same person from ${limit(same)}. In between nothing is decided.`,
  contradicted:
    'The server itself says the opposite of what its score says, so nothing is decided. Please tell your administrator.',
  differencesTitle: 'What makes it weak',
  differences,
  failedTitle: 'Could not compare the pictures',
  closedTitle: 'This account may not compare pictures',
  retry: 'Try again',
  print: 'Print',
  printRecord: 'Print the record',
  savePdf: 'Save PDF',
  saveRecord: 'Save PDF of the record',
  saved: (name: string) => `Made ${name}.`,
  nothingKept: 'Kept only if you print or save it.',
  fileName: (stamp: string) => `comparison-${stamp}.pdf`,
  record: {
    title: 'Record of a face comparison (1:1)',
    training: 'Training mode: practice record, no evidence of anything',
    taken: (when: string) => `Taken on ${when}`,
    changed: (when: string) => `File last changed on ${when}`,
    fromServer: 'Read from the server',
    quality: 'Quality',
    result: 'Result',
    weak: 'What makes it weak',
    details: {
      comparedAt: 'Compared',
      account: 'Account',
      server: 'Server',
      station: 'Station',
      program: 'Program'
    },
    trainingServer: 'Training server of this station',
    noAccount: 'None',
    program: (version: string) => `Enroll Station ${version}`,
    note: 'The score was computed by the server from the two pictures as shown. It is no probability. The decision is made by a person.',
    decision: 'Decision',
    decisions: ['Same person', 'Different people', 'Left open'],
    remarks: 'Remarks',
    name: 'Name',
    date: 'Date',
    signature: 'Signature'
  }
}
