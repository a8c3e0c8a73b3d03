/** Fewer characters could be guessed by whoever finds the file. */
export const leastPassphrase = 12

export type PassphraseProblem = 'tooShort' | 'differs'

export interface PassphraseProblems {
  readonly passphrase?: PassphraseProblem
  readonly again?: PassphraseProblem
}

/** @returns nothing where nothing is wrong */
export function passphraseProblems(typed: {
  readonly passphrase: string
  readonly again: string
}): PassphraseProblems {
  if (typed.passphrase.length < leastPassphrase) return { passphrase: 'tooShort' }
  return typed.passphrase === typed.again ? {} : { again: 'differs' }
}
