import { messageMs, silenceMs, VisitorService } from '@main/visitor/visitor-service'
import type { ConsentText } from '@shared/domain/consent'
import type { VisitorDisplay, VisitorState, VisitorWish } from '@shared/domain/visitor-display'
import { beforeEach, describe, expect, it } from 'vitest'
import { manualClock } from '../../../support/manual-clock'

const text: ConsentText = {
  language: 'de',
  version: '1',
  title: 'Ihr Bild',
  body: 'Wir speichern es.',
  alternative: 'Bitte an die Pforte.'
}
const camera: VisitorWish = {
  at: 'camera',
  camera: { deviceId: 'c0ffee', rotation: 0, mirrored: true },
  prompt: 'too-far',
  held: 0
}
const address = 'http://127.0.0.1:1/visitor.html#token'

let isOn: boolean
let isOpen: boolean
let clock: ReturnType<typeof manualClock>
let states: VisitorState[]
let displays: VisitorDisplay[]
let visitor: VisitorService

beforeEach(() => {
  isOn = true
  isOpen = false
  clock = manualClock()
  states = []
  displays = []
  let tell = (): void => undefined
  visitor = new VisitorService({
    window: {
      describe: () => ({ isOpen, hasOwnScreen: true, address }),
      open: () => {
        isOpen = true
        tell()
      },
      close: () => {
        isOpen = false
        tell()
      },
      onChange: (listener) => {
        tell = listener
      }
    },
    clock,
    isOn: () => isOn,
    consentTexts: () => [text],
    onState: (state) => states.push(state),
    onDisplay: (display) => displays.push(display)
  })
})

describe('what the visitor sees', () => {
  it('is the welcome, until the desk says something else', () => {
    expect(visitor.state).toEqual({ at: 'idle' })
    visitor.show(camera)
    expect(visitor.state).toEqual(camera)
    visitor.show({ at: 'idle' })
    expect(states).toEqual([camera, { at: 'idle' }])
  })

  it('is told on change only', () => {
    for (let times = 0; times < 5; times += 1) visitor.show(camera)
    expect(states).toHaveLength(1)
  })

  it('is the welcome again when the desk falls silent, and not before', () => {
    visitor.show(camera)
    for (let times = 0; times < 5; times += 1) {
      clock.advance(silenceMs - 1)
      visitor.show(camera)
    }
    expect(visitor.state).toEqual(camera)
    clock.advance(silenceMs)
    expect(visitor.state).toEqual({ at: 'idle' })
    visitor.show(camera)
    expect(visitor.state).toEqual(camera)
  })

  it('is a message for a few seconds, however often the desk repeats it', () => {
    const wish: VisitorWish = { at: 'message', message: 'see-desk' }
    visitor.show(wish)
    for (let passed = 0; passed < messageMs; passed += 1000) {
      expect(visitor.state).toEqual(wish)
      clock.advance(1000)
      visitor.show(wish)
    }
    expect(visitor.state).toEqual({ at: 'idle' })
    visitor.show(camera)
    visitor.show(wish)
    expect(visitor.state).toEqual(wish)
  })

  it('is the consent text as the site has saved it', () => {
    visitor.show({ at: 'consent', language: 'de' })
    expect(visitor.state).toEqual({
      at: 'consent',
      language: 'de',
      title: 'Ihr Bild',
      body: 'Wir speichern es.'
    })
    expect(visitor.show({ at: 'consent', language: 'fr' })).toMatchObject({
      error: { code: 'ipc/bad-request' }
    })
  })
})

describe('the second window', () => {
  it('is opened at the start where the site wants it, and closed at the end', () => {
    visitor.start()
    expect(isOpen).toBe(true)
    visitor.stop()
    expect(isOpen).toBe(false)
  })

  it('follows the setting, with what it shows', () => {
    visitor.start()
    visitor.show(camera)
    isOn = false
    visitor.followSetting()
    expect(isOpen).toBe(false)
    expect(visitor.state).toEqual({ at: 'idle' })
    expect(displays.at(-1)).toEqual({ isOpen: false, hasOwnScreen: true })
    isOn = true
    visitor.followSetting()
    expect(displays.at(-1)).toEqual({ isOpen: true, hasOwnScreen: true, address })
  })

  it('shows nothing, opens not and gives no address while it is switched off', () => {
    isOn = false
    visitor.start()
    visitor.show(camera)
    expect(visitor.state).toEqual({ at: 'idle' })
    expect(visitor.open()).toMatchObject({ error: { code: 'ipc/forbidden' } })
    expect(visitor.display).toEqual({ isOpen: false, hasOwnScreen: true })
  })
})
