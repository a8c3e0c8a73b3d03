/** What all pages of settings say that hold only when they are saved. */
export const editing = {
  back: 'Settings',
  save: 'Save',
  drop: 'Discard changes',
  unsaved: 'Not saved yet',
  untouched: 'Nothing is changed',
  notRight: (count: number) =>
    count === 1 ? '1 thing is not right yet.' : `${count} things are not right yet.`,
  problems: {
    missing: 'Please fill this in.',
    'bad-characters': 'This contains characters that cannot be used. Please type it again.',
    'too-long': (most: number) => `Please use at most ${most} characters.`
  },
  leaving: {
    title: 'Leave without saving?',
    text: 'The station goes on as it did before your changes.',
    action: 'Leave without saving',
    decline: 'Stay here'
  }
}
