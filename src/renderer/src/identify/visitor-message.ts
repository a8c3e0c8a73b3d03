import type { Theme } from '@shared/domain/identification-settings'
import type { VisitorMessage } from '@shared/domain/visitor-message'
import { themeOfAnswer } from './answer-theme'
import type { IdentifyState } from './identify-state'

/**
 * What the visitor in front of the camera may read.
 *
 * SECURITY: a word of a closed list, never the reason. A stranger, a failure and somebody without a theme read the same;
 * what the attendant looks back at, or takes from a file, is not about who stands there and changes nothing.
 */
export function visitorMessageOf(
  { live, isPaused }: Pick<IdentifyState, 'live' | 'isPaused'>,
  themes: readonly Theme[]
): VisitorMessage {
  switch (live.at) {
    case 'watching':
      return 'none'
    case 'looking':
    case 'waiting':
      return isPaused ? 'none' : 'please-wait'
    case 'failed':
      return 'thank-you'
    case 'answered': {
      const visitor = themeOfAnswer(live.answered, themes)?.visitor ?? 'none'
      return visitor === 'none' ? 'thank-you' : visitor
    }
  }
}
