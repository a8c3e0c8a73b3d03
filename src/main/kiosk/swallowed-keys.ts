/** A key as Electron tells it before the page sees it; the part that matters here. */
export interface KeyInput {
  /** As `KeyboardEvent.key`. */
  readonly key: string
  /** As `KeyboardEvent.code`. */
  readonly code: string
  readonly shift: boolean
  readonly control: boolean
  readonly alt: boolean
  /** The Windows key, or Command. */
  readonly meta: boolean
  readonly isComposing: boolean
}

const modifiers = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn', 'Dead']

/** With Control or Command: copying, undoing, choosing and moving in a text or a list. With Shift, too, where it says so. */
const editing = ['a', 'c', 'v', 'x', 'y', 'z', 'Enter', ' ', 'Backspace', 'Delete', 'Insert', 'Home', 'End']
const editingWithShift = ['v', 'z', 'Backspace', 'Delete', 'Insert', 'Home', 'End']
const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/** Keys of their own for what browsers do. Names by the standard "UI Events KeyboardEvent key Values". */
const browserKeys =
  /^(Browser|Launch|Zoom|Mail|App|Media(?!Play|Pause|Stop|Track)|Print|Help|Find|Open|Close|New|Save|Exit|Props|ContextMenu|GoBack|GoHome)/

/**
 * Whether kiosk mode keeps a key from page and Chromium: all that reloads, zooms, prints, saves, searches, goes back, shows
 * the source or the developer tools, closes, quits, or leaves the full screen. With Control or Command only what edits text
 * gets through, so that nothing has to be thought of that a later Chromium adds.
 *
 * Typing is never touched: neither characters that need AltGr or Option, nor what an input method composes, nor Alt with
 * digits of the number pad. What the operating system takes first never comes here.
 */
export function isSwallowed(input: KeyInput, platform: NodeJS.Platform): boolean {
  const { key, control, alt, meta, isComposing } = input
  if (isComposing || modifiers.includes(key) || isForStatistics(input)) return false
  if (/^F\d{1,2}$/.test(key) || browserKeys.test(key)) return true
  if (platform === 'darwin') return meta && !isEditing(input)
  // The Windows key opens menus of the system; nothing is typed with it.
  if (meta) return true
  // AltGr is told as Control with Alt: it types.
  if (control && alt && key.length === 1) return false
  if (control) return alt || !isEditing(input)
  return alt && !isTypedWithAlt(input)
}

/** Ctrl+Shift+D, by the place of the key: the page's live statistics. Nothing of Chromium's own in a window of ours. */
function isForStatistics({ code, control, shift, alt, meta }: KeyInput): boolean {
  return code === 'KeyD' && control && shift && !alt && !meta
}

function isEditing(input: KeyInput): boolean {
  const { shift, alt } = input
  if (alt) return false
  const key = latinKey(input)
  return arrows.includes(key) || (shift ? editingWithShift : editing).includes(key)
}

/** Under an alphabet that is not Latin, shortcuts go by the place of the key. */
function latinKey({ key, code }: KeyInput): string {
  const isLetter = key.length === 1 && /^\p{L}$/u.test(key)
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  if (isLetter && !/^[a-z]$/i.test(key) && place !== undefined) return place.toLowerCase()
  return key.length === 1 ? key.toLowerCase() : key
}

/** Letters, code points typed on the number pad, and the arrows that open lists. */
function isTypedWithAlt({ key, code }: KeyInput): boolean {
  if (code.startsWith('Numpad') && key !== 'Enter') return true
  return (key.length === 1 && key !== ' ') || key === 'ArrowUp' || key === 'ArrowDown'
}
