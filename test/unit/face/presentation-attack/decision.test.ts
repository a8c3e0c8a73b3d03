import {
  decidePresentation,
  defaultPresentationMode,
  type PresentationAction,
  type PresentationMode,
  presentationModes
} from '@shared/face/presentation-attack/decision'
import {
  type PresentationConclusion,
  presentationConclusions,
  type PresentationVerdict
} from '@shared/face/presentation-attack/verdict'
import { describe, expect, it } from 'vitest'

const verdict = (conclusion: PresentationConclusion): PresentationVerdict => ({
  conclusion,
  reasons: [],
  textureScore: 0.5
})

const actions: Readonly<
  Record<PresentationMode, Readonly<Record<PresentationConclusion, PresentationAction>>>
> = {
  off: { live: 'proceed', unsure: 'proceed', 'attack-suspected': 'proceed' },
  record: { live: 'proceed', unsure: 'proceed', 'attack-suspected': 'proceed' },
  warn: { live: 'proceed', unsure: 'proceed', 'attack-suspected': 'warn' },
  block: { live: 'proceed', unsure: 'ask', 'attack-suspected': 'refuse' }
}

describe('decidePresentation', () => {
  it.each(presentationModes)('does what the mode %s says', (mode) => {
    for (const conclusion of presentationConclusions) {
      expect(decidePresentation(mode, verdict(conclusion))).toEqual({
        action: actions[mode][conclusion],
        isRecorded: mode !== 'off'
      })
    }
  })

  it('records by default, and gets in nobody’s way', () => {
    expect(defaultPresentationMode).toBe('record')
  })

  it('SECURITY: asks in block mode when there was no check, and otherwise has nothing to record', () => {
    expect(decidePresentation('block', undefined)).toEqual({ action: 'ask', isRecorded: false })
    for (const mode of ['off', 'record', 'warn'] as const) {
      expect(decidePresentation(mode, undefined)).toEqual({ action: 'proceed', isRecorded: false })
    }
  })
})
