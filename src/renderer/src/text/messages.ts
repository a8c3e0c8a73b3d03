import { capture } from './en/capture'
import { errors } from './en/errors'
import { compare, enroll, home, identify, shell } from './en/screens'

/** Every word that a person reads. Nothing in a component is a literal text. */
export const en = { capture, errors, shell, home, enroll, identify, compare }

/** What another language has to fill in. */
export type Messages = typeof en
