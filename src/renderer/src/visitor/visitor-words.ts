import { capture } from '../text/en/capture'
import { visitor } from '../text/en/visitor'
import type { Messages } from '../text/messages'

/** The part of the catalogue that this page needs; the rest is not loaded here. */
export const words: Pick<Messages, 'capture' | 'visitor'> = { capture, visitor }
