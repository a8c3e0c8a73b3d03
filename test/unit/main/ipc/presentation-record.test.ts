import { recordOfCapture } from '@renderer/flow/record-of-capture'
import type { CaptureRecord } from '@shared/domain/capture-record'
import { ok } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { testStation } from '../../../support/test-station'
import { shotWith } from '../../flow/hand-made-shot'

const station = () => testStation({ baseUrl: 'http://127.0.0.1:9', username: 'u', password: 'p' })
const enrollmentId = '3b1f8a52-6f0e-4b7e-9d36-0c9f5a4e2b11'
const record: CaptureRecord = {
  purpose: 'enrollment',
  enrollmentId,
  presentation: {
    mode: 'block',
    conclusion: 'attack-suspected',
    reasons: ['texture-attack', 'blink-none', 'motion-none'],
    textureScore: 0.02
  }
}

describe('the record of a capture', () => {
  it('is logged: what the check said, in which mode, of which visit', async () => {
    const made = station()
    expect(await made.call('station:record-capture', record)).toEqual(ok())
    expect(made.logger.lines).toContainEqual({
      level: 'info',
      event: 'presentation-check',
      fields: {
        purpose: 'enrollment',
        enrollmentId,
        mode: 'block',
        conclusion: 'attack-suspected',
        reasons: 'texture-attack blink-none motion-none',
        textureScore: 0.02
      }
    })
  })

  it('is what the window makes of a checked shot, without the picture', async () => {
    const verdict = { conclusion: 'unsure', reasons: ['texture-too-few'], textureScore: undefined } as const
    const kept = recordOfCapture(shotWith(1, {}, { mode: 'record', verdict }), { purpose: 'identification' })
    expect(kept).toEqual({
      purpose: 'identification',
      presentation: { mode: 'record', conclusion: 'unsure', reasons: ['texture-too-few'] }
    })
    expect(await station().call('station:record-capture', kept)).toEqual(ok())
  })

  it.each<[string, unknown]>([
    ['a picture', { ...record, jpeg: new Uint8Array([0xff, 0xd8]) }],
    ['free text', { ...record, presentation: { ...record.presentation, note: 'somebody' } }],
    ['an unknown reason', { ...record, presentation: { ...record.presentation, reasons: ['somebody'] } }],
    ['the mode that checks nothing', { ...record, presentation: { ...record.presentation, mode: 'off' } }],
    ['an id that is none', { ...record, enrollmentId: 'somebody' }],
    ['a score out of range', { ...record, presentation: { ...record.presentation, textureScore: 2 } }]
  ])('brings nothing else into the log: %s', async (_, input) => {
    const made = station()
    const answer = await made.call('station:record-capture', input as never)
    expect(answer).toMatchObject({ error: { code: 'ipc/bad-request' } })
    expect(made.logger.lines.map(({ event }) => event)).not.toContain('presentation-check')
  })
})
