import { isSwallowed, type KeyInput } from '@main/kiosk/swallowed-keys'
import { describe, expect, it } from 'vitest'

/** `Control+Shift+r` as Electron tells it; the last part is `KeyboardEvent.key`. */
function press(keys: string, code = '', isComposing = false): KeyInput {
  const parts = keys.split('+')
  const key = keys.endsWith('++') ? '+' : (parts.at(-1) ?? '')
  return {
    key,
    code: code || (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key),
    shift: parts.includes('Shift'),
    control: parts.includes('Control'),
    alt: parts.includes('Alt'),
    meta: parts.includes('Meta'),
    isComposing
  }
}

const everywhere = [
  'F1',
  'F3',
  'F5',
  'Shift+F5',
  'F6',
  'F7',
  'F11',
  'F12',
  'BrowserBack',
  'BrowserRefresh',
  'ZoomIn',
  'Print'
]

/** What leads out of the station, by the modifier that commands on each system. */
const commands: Readonly<Record<'win32' | 'linux' | 'darwin', readonly string[]>> = {
  win32: [
    ...everywhere,
    ...['r', 'p', 'w', 'q', 'f', 'g', 's', 'u', 'o', 'n', 't', 'h', 'j', 'd', 'l', '+', '-', '=', '0'].map(
      (key) => `Control+${key}`
    ),
    ...['R', 'I', 'J', 'C', 'W', 'T', 'N', 'P', 'S', 'Q'].map((key) => `Control+Shift+${key}`),
    'Control+F5',
    'Control+F4',
    'Alt+F4',
    'Alt+ArrowLeft',
    'Alt+ArrowRight',
    'Alt+Home',
    'Alt+ ',
    'Alt+Enter',
    'Control+Alt+F4',
    'Control+Alt+Delete',
    'Meta+d'
  ],
  linux: [
    'Control+r',
    'Control+Shift+I',
    'Control+p',
    'Control+w',
    'Control+q',
    'Alt+F4',
    'Alt+ArrowLeft',
    'F11',
    'F5'
  ],
  darwin: [
    ...everywhere,
    ...['r', 'p', 'w', 'q', 'f', 'g', 's', 'o', 'n', 't', 'h', 'm', 'l', ',', '+', '-', '0', '[', ']'].map(
      (key) => `Meta+${key}`
    ),
    'Meta+Shift+R',
    'Meta+Alt+i',
    'Meta+Alt+u',
    'Meta+Alt+w',
    'Control+Meta+f',
    'Meta+`'
  ]
}

/** Typing, and editing what was typed. */
const typing: Readonly<Record<'win32' | 'linux' | 'darwin', readonly string[]>> = {
  win32: [
    ...['a', 'R', '5', ' ', '@', 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowLeft', 'PageDown', 'Shift+Tab'],
    ...['a', 'c', 'v', 'x', 'z', 'y', 'Backspace', 'ArrowLeft', 'Home', 'End', 'Insert'].map(
      (key) => `Control+${key}`
    ),
    ...['Z', 'V', 'ArrowRight', 'End'].map((key) => `Control+Shift+${key}`),
    // AltGr, which Windows tells as Control with Alt: German @ and €, Polish ę.
    'Control+Alt+@',
    'Control+Alt+€',
    'Control+Alt+ę',
    'Control+Alt+s',
    // Live statistics.
    'Control+Shift+D',
    'Alt+ArrowDown',
    'Alt+f',
    'Control',
    'Alt',
    'Meta',
    'AltGraph',
    'Dead',
    'MediaPlayPause'
  ],
  linux: ['@', 'Control+a', 'Control+c', 'Alt+ArrowDown', 'Control+Alt+ę', 'Shift+ArrowLeft'],
  darwin: [
    ...['a', 'c', 'v', 'x', 'z', 'ArrowLeft', 'Backspace'].map((key) => `Meta+${key}`),
    'Meta+Shift+Z',
    // Option types, and goes along words; Control edits as in Emacs.
    'Alt+@',
    'Alt+ArrowLeft',
    'Alt+Backspace',
    'Control+a',
    'Control+e',
    'Control+f',
    'Control+p'
  ]
}

describe.each(['win32', 'linux', 'darwin'] as const)('kiosk mode on %s', (platform) => {
  it.each(commands[platform])('swallows %s', (keys) => {
    expect(isSwallowed(press(keys), platform)).toBe(true)
  })
  it.each(typing[platform])('lets %s through', (keys) => {
    expect(isSwallowed(press(keys), platform)).toBe(false)
  })
})

describe('kiosk mode under other keyboards', () => {
  it('goes by the place of the key where its letter is not Latin', () => {
    expect(isSwallowed(press('Control+к', 'KeyR'), 'win32')).toBe(true)
    expect(isSwallowed(press('Control+с', 'KeyC'), 'win32')).toBe(false)
  })
  it('goes by the letter where it is Latin, wherever its key lies', () => {
    // French: the key of the American Q types A.
    expect(isSwallowed(press('Control+a', 'KeyQ'), 'linux')).toBe(false)
    expect(isSwallowed(press('Control+q', 'KeyA'), 'linux')).toBe(true)
  })
  it('leaves Alt with digits of the number pad alone, by which Windows types characters', () => {
    expect(isSwallowed(press('Alt+1', 'Numpad1'), 'win32')).toBe(false)
    expect(isSwallowed(press('Alt+ArrowLeft', 'Numpad4'), 'win32')).toBe(false)
    expect(isSwallowed(press('Alt+ArrowLeft', 'ArrowLeft'), 'win32')).toBe(true)
  })
  it('leaves an input method alone while it composes', () => {
    expect(isSwallowed(press('F6', 'F6', true), 'win32')).toBe(false)
    expect(isSwallowed(press('Control+r', 'KeyR', true), 'win32')).toBe(false)
  })
})
