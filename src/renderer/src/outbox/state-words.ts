import type { OutboxItem } from '@shared/domain/outbox'
import { clockWords } from '../text/ago-words'
import type { Messages } from '../text/messages'

export type StateWords = Pick<Messages, 'outbox' | 'enroll' | 'errors'>

/**
 * What an enrollment waits for, in words.
 *
 * @param now milliseconds since 1970
 */
export function stateWords(
  { state }: OutboxItem,
  { outbox, enroll, errors }: StateWords,
  now: number
): string {
  switch (state.kind) {
    case 'queued':
    case 'done':
    case 'exported':
      return outbox.stateTitles[state.kind]
    case 'sending':
      return enroll.steps[state.step.kind]
    case 'waiting': {
      const what = outbox.waitsFor[state.code] ?? outbox.waits(errors[state.code].title)
      return Date.parse(state.until) > now ? `${what}, ${outbox.nextTry(clockWords(state.until, now))}` : what
    }
    case 'blocked':
      return outbox.asks(outbox.questionShort[state.question.kind])
    case 'other-server':
      return outbox.otherServer(state.baseUrl === 'training' ? outbox.training : state.baseUrl)
    case 'quarantined':
      return errors[state.code].title
  }
}

/** Whom an enrollment is about, as far as that is known here. */
export function itemName({ name, state }: OutboxItem, { outbox }: Pick<Messages, 'outbox'>): string {
  if (name !== undefined) return `${name.firstName} ${name.lastName}`.trim()
  return state.kind === 'quarantined' ? outbox.unreadableName : outbox.nameless
}

/** What the button on the first screen says beside its name; nothing while there is nothing to say. */
export function badgeWords(
  { waiting, blocked, quarantined, level, problem }: BadgeStatus,
  { badge, level: levels }: Messages['outbox']
): readonly string[] {
  return [
    ...(waiting > 0 ? [badge.waiting(waiting)] : []),
    ...(blocked > 0 ? [badge.questions(blocked)] : []),
    ...(quarantined > 0 ? [badge.quarantined(quarantined)] : []),
    ...(problem !== undefined ? [badge.problem] : level === 'normal' ? [] : [levels[level].short])
  ]
}

export interface BadgeStatus {
  readonly waiting: number
  readonly blocked: number
  readonly quarantined: number
  readonly level: 'normal' | 'warning' | 'stopped'
  readonly problem?: string | undefined
}
