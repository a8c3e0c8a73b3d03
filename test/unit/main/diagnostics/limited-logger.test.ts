import { limitedLogger } from '@main/diagnostics/limited-logger'
import { expect, it } from 'vitest'
import { manualClock } from '../../../support/manual-clock'
import { recordingLogger } from '../../../support/recording-logger'

const second = 1000
const minute = 60 * second

function limited(linesAMinute: number) {
  const clock = manualClock()
  const written = recordingLogger()
  return { clock, written, logger: limitedLogger(written, clock, linesAMinute) }
}

it('writes what a minute may hold, says that it leaves out the rest, and then how much that was', () => {
  const { clock, written, logger } = limited(3)
  for (let call = 0; call < 1000; call += 1) logger.write('warning', 'ipc-refused', { call })
  expect(written.lines).toHaveLength(4)
  expect(written.lines.at(-1)).toMatchObject({ event: 'log-lines-left-out', fields: { kind: 'ipc-refused' } })
  clock.advance(minute)
  logger.write('warning', 'ipc-refused')
  expect(written.events.slice(4)).toEqual(['log-lines-left-out', 'ipc-refused'])
  expect(written.lines[4]).toMatchObject({ fields: { kind: 'ipc-refused', count: 997 } })
})

it('leaves other kinds alone', () => {
  const { written, logger } = limited(1)
  for (let call = 0; call < 5; call += 1) logger.write('warning', 'ipc-refused')
  logger.write('error', 'outbox-damaged')
  expect(written.events).toEqual(['ipc-refused', 'log-lines-left-out', 'outbox-damaged'])
})

it('begins anew when the clock is set back', () => {
  const { clock, written, logger } = limited(1)
  logger.write('info', 'started')
  clock.advance(-10 * minute)
  logger.write('info', 'started')
  expect(written.events).toEqual(['started', 'started'])
})

it('says nothing where nothing was left out', () => {
  const { clock, written, logger } = limited(2)
  for (let turn = 0; turn < 10; turn += 1) {
    logger.write('info', 'photo-override')
    clock.advance(30 * second)
  }
  expect(new Set(written.events)).toEqual(new Set(['photo-override']))
})
