import type { ConsentText } from '@shared/domain/consent'
import { type Step, stay } from '../machine'
import type { VisitEffect } from './events'
import type { Visit, VisitStep } from './visit'

type At<Name extends VisitStep['at']> = Extract<VisitStep, { at: Name }>

/** The text in this language; the site's first one where there is none in it. */
export function textIn(texts: readonly ConsentText[], language: string): ConsentText | undefined {
  return texts.find((text) => text.language === language) ?? texts[0]
}

/** SECURITY: where the site has a text, the camera step is not reached without an answer to it. */
export function firstStep({ policy, consent }: Pick<Visit, 'policy' | 'consent'>): VisitStep {
  const [first] = policy.consent.texts
  return first === undefined || consent !== undefined
    ? { at: 'capture', purpose: 'first' }
    : { at: 'consent', language: first.language }
}

export function giveConsent(
  visit: Visit,
  { language }: At<'consent'>,
  decidedAt: string
): Step<Visit, VisitEffect> {
  const text = textIn(visit.policy.consent.texts, language)
  if (text === undefined) return stay(visit)
  const consent = { language: text.language, version: text.version, decidedAt }
  return stay({ ...visit, consent, step: { at: 'capture', purpose: 'first' } })
}

/** Declining is recorded, without a word about who it was: nothing is known about them. */
export function declineConsent(visit: Visit, { language }: At<'consent'>): Step<Visit, VisitEffect> {
  const text = textIn(visit.policy.consent.texts, language)
  if (text === undefined) return stay(visit)
  return {
    state: { ...visit, step: { at: 'declined', language: text.language } },
    effects: [{ type: 'record-decline', version: text.version, language: text.language }]
  }
}
