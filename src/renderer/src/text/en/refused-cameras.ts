import type { NamingProblem } from '../../flow/refused-cameras-reducer'

const problems: Readonly<Record<NamingProblem, string>> = {
  'no-word': 'Please type a word of the name.',
  'too-long': 'This is too long to be a part of a name.',
  'refused-already': 'Cameras of this name are refused already.',
  'list-full': 'The list is full.'
}

export const refusedCameras = {
  heading: 'Names of cameras that are not used',
  text: 'Programs that call themselves a camera can show any film. The station does not use a camera that has one of these words in its name. A name is no proof: whoever builds such a program gives it any name.',
  add: 'Refuse cameras with this in their name',
  hint: 'One or more whole words, such as: virtual camera',
  addAction: 'Add',
  problems,
  remove: (name: string) => `Take off the list: ${name}`,
  none: {
    title: 'No camera is refused',
    advice: 'Any program that calls itself a camera can show the station a film.'
  },
  reset: 'Back to the list of the station',
  delivered: 'This is the list that comes with the station.',
  own: 'This list was changed. A newer station does not bring its newer list then.',
  confirmation: {
    title: (name: string) => `Use cameras called "${name}"?`,
    text: 'A program of this name could show any film. Somebody could be enrolled or identified who is not there. To use one camera alone, allow that camera instead.',
    action: 'Take off the list',
    decline: 'Keep'
  }
}
