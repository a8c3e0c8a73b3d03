import { createContext, useContext } from 'react'
import { en, type Messages } from './messages'

/**
 * The language of the window. A second language is a second `Messages` object given here.
 *
 * @public
 */
export const TextContext = createContext<Messages>(en)

export function useText(): Messages {
  return useContext(TextContext)
}
