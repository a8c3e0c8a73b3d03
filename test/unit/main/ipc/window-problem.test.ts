import { appError } from '@shared/errors'
import { ok } from '@shared/result'
import { problemReport } from '@renderer/api/problem-report'
import { describe, expect, it } from 'vitest'
import { testStation } from '../../../support/test-station'

const station = () => testStation({ baseUrl: 'http://127.0.0.1:9', username: 'u', password: 'p' })

describe('a problem of the window', () => {
  it('is logged with the model that it is about', async () => {
    const { logger, ...window } = station()
    const error = { ...appError('analysis/self-test-failed', 'wrong-numbers'), model: 'landmarks' } as const
    expect(await window.call('station:report-problem', problemReport(error))).toEqual(ok())
    expect(logger.lines).toContainEqual({
      level: 'warning',
      event: 'window-problem',
      fields: { code: 'analysis/self-test-failed', model: 'landmarks' }
    })
  })

  it('is logged without one where it is about none', async () => {
    const { logger, ...window } = station()
    await window.call('station:report-problem', problemReport(appError('camera/lost', 'anything')))
    expect(logger.lines.map(({ fields }) => fields)).toContainEqual({ code: 'camera/lost' })
  })

  it.each([
    ['an unknown model', { code: 'analysis/self-test-failed', model: 'a name somebody typed' }],
    ['free text', { code: 'analysis/self-test-failed', detail: 'a name somebody typed' }]
  ])('brings no words of its own into the log: %s', async (_, input) => {
    const { logger, ...window } = station()
    const answer = await window.call('station:report-problem', input as never)
    expect(answer).toMatchObject({ error: { code: 'ipc/bad-request' } })
    expect(JSON.stringify(logger.lines)).not.toContain('somebody')
  })
})
