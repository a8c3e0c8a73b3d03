import { keyFileBox } from '@main/platform/key-file-box'
import { AdminPin } from '@main/secrets/pin'
import { isGoodPin } from '@shared/domain/pin'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../../../support/manual-clock'
import { memoryFile } from '../../../support/memory-file'

const cost = { N: 16, r: 1, p: 1 }

async function setUp(pin?: string) {
  const [box, file, clock] = [keyFileBox(memoryFile()), memoryFile(), manualClock()]
  const open = () => new AdminPin({ box, file, clock, cost })
  if (pin !== undefined) expect(await open().set(pin)).toMatchObject({ ok: true })
  return { file, clock, open, pin: open() }
}
const code = (name: string) => ({ ok: false, error: { code: name } })

describe('the PIN', () => {
  it('is not there before somebody has chosen one, and lets nobody through then', async () => {
    const { pin } = await setUp()
    expect(await pin.isSet()).toEqual({ ok: true, value: false })
    expect(await pin.verify('4711')).toMatchObject(code('outbox/no-pin'))
    expect(await pin.set('4711')).toMatchObject({ ok: true })
    expect(await pin.isSet()).toEqual({ ok: true, value: true })
  })

  it('lets through who knows it, also after a restart, and cannot be read on the disk', async () => {
    const { pin, open, file } = await setUp('471108')
    expect(await pin.verify('471108')).toMatchObject({ ok: true })
    expect(await open().verify('471108')).toMatchObject({ ok: true })
    expect(await pin.verify('471109')).toMatchObject(code('outbox/wrong-pin'))
    expect(Buffer.from(file.bytes ?? []).toString('latin1')).not.toContain('471108')
  })

  it('is changed only by who knows the one before', async () => {
    const { pin } = await setUp('4711')
    expect(await pin.set('9052')).toMatchObject(code('outbox/wrong-pin'))
    expect(await pin.set('9052', '4712')).toMatchObject(code('outbox/wrong-pin'))
    expect(await pin.set('9052', '4711')).toMatchObject({ ok: true })
    expect(await pin.verify('4711')).toMatchObject(code('outbox/wrong-pin'))
    expect(await pin.verify('9052')).toMatchObject({ ok: true })
  })

  it('makes wrong tries wait, longer each time, and a restart does not help', async () => {
    const { pin, open, clock } = await setUp('4711')
    for (let i = 0; i < 3; i += 1) expect(await pin.verify('0000')).toMatchObject(code('outbox/wrong-pin'))
    expect(await pin.verify('4711')).toMatchObject(code('secrets/too-many-tries'))
    expect(await open().verify('4711')).toMatchObject(code('secrets/too-many-tries'))
    expect(await open().set('9052', '4711')).toMatchObject(code('secrets/too-many-tries'))
    clock.advance(15_000)
    expect(await open().verify('0000')).toMatchObject(code('outbox/wrong-pin'))
    clock.advance(15_000)
    expect(await open().verify('4711')).toMatchObject(code('secrets/too-many-tries'))
    clock.advance(15_000)
    expect(await open().verify('4711')).toMatchObject({ ok: true })
    expect(await open().verify('0000')).toMatchObject(code('outbox/wrong-pin'))
  })

  it('counts tries made at the same time one by one', async () => {
    const { pin } = await setUp('4711')
    const answers = await Promise.all(['1', '2', '3', '4', '5', '6'].map((end) => pin.verify(`000${end}`)))
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'outbox/wrong-pin')).toHaveLength(3)
  })

  it('looks at no try that it cannot count', async () => {
    const { pin, file } = await setUp('4711')
    file.write = () => Promise.reject(new Error('ENOSPC'))
    expect(await pin.verify('4711')).toMatchObject(code('settings/not-saved'))
  })

  it('does not count as unset when its file cannot be read', async () => {
    const { pin, file } = await setUp('4711')
    file.bytes = new Uint8Array(80)
    expect(await pin.isSet()).toMatchObject(code('secrets/unreadable'))
    expect(await pin.set('9052')).toMatchObject(code('secrets/unreadable'))
    expect(await pin.verify('4711')).toMatchObject(code('secrets/unreadable'))
  })

  it.each(['4711', '0852', '13579', '12345678901234567098'])('can be %s', (pin) => {
    expect(isGoodPin(pin)).toBe(true)
  })

  it.each(['0000', '1234', '987654', '471', 'abcd', '47 1', '471108471108471108471', ''])(
    'cannot be "%s"',
    async (pin) => {
      expect(isGoodPin(pin)).toBe(false)
      expect(await (await setUp()).pin.set(pin)).toMatchObject(code('secrets/weak-pin'))
    }
  )
})
