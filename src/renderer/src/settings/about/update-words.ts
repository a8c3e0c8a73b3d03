import type { UpdateState } from '@shared/domain/station'
import type { Messages } from '../../text/messages'

/** How looking for newer versions stands, in a sentence or two. */
export function updateWords(state: UpdateState | undefined, { about, errors }: Messages): string {
  const words = about.program.updateStates
  switch (state?.kind) {
    case undefined:
      return words.byHand
    case 'off':
    case 'looking':
      return words[state.kind]
    case 'ready':
      return words.ready(state.version)
    case 'failed':
      return words.failed(errors[state.code].title, errors[state.code].advice)
  }
}
