import type { ConsentText } from '@shared/domain/consent'
import type { VisitorDisplay, VisitorState, VisitorWish } from '@shared/domain/visitor-display'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Clock, VisitorWindow } from '../platform/ports'

/** The desk repeats itself every two seconds; after three times that it is taken to be gone. */
export const silenceMs = 6_000
/** Long enough to be read twice from two metres. */
export const messageMs = 8_000

const welcome: VisitorState = { at: 'idle' }

export interface VisitorServiceOptions {
  readonly window: VisitorWindow
  readonly clock: Clock
  /** Whether the site uses the second window. */
  readonly isOn: () => boolean
  /** The texts that the site asks for consent with. */
  readonly consentTexts: () => readonly ConsentText[]
  /** Told of every change of what the visitor is to see. */
  readonly onState: (state: VisitorState) => void
  /** Told when the second window came or went, or its address did. */
  readonly onDisplay: (display: VisitorDisplay) => void
}

/**
 * What stands on the screen that faces the visitor, and for how long: a message goes after a few seconds, and everything
 * goes when the desk falls silent.
 */
export class VisitorService {
  readonly #options: VisitorServiceOptions
  #state: VisitorState = welcome
  /** What the desk said last. */
  #wish: VisitorWish = welcome
  #endSilence = (): void => undefined
  #endMessage = (): void => undefined

  constructor(options: VisitorServiceOptions) {
    this.#options = options
    options.window.onChange(() => this.#tell())
  }

  get state(): VisitorState {
    return this.#state
  }

  get display(): VisitorDisplay {
    const { address, ...display } = this.#options.window.describe()
    // SECURITY: no way in is handed out while the second window is switched off.
    return address === undefined || !this.#options.isOn() ? display : { ...display, address }
  }

  /** Shows the second window at the start, where the site uses one. */
  start(): void {
    if (this.#options.isOn() && this.#options.window.describe().hasOwnScreen) this.#options.window.open()
  }

  /** SECURITY: shows the welcome at once. What the desk wanted does not outlast it. */
  forget(): void {
    this.#forget()
  }

  stop(): void {
    this.#forget()
    this.#options.window.close()
  }

  /** To be called when the setting has changed. */
  followSetting(): void {
    if (this.#options.isOn()) this.start()
    else this.stop()
    this.#tell()
  }

  /**
   * Says again what was said before, or something new. Nothing is shown while the second window is switched off.
   *
   * @returns `ipc/bad-request` for the consent in a language that the site has no text in
   */
  show(wish: VisitorWish): Result<undefined> {
    if (!this.#options.isOn()) return ok()
    const state = this.#stateOf(wish)
    if (!state.ok) return state
    this.#endSilence()
    this.#endSilence = this.#options.clock.after(silenceMs, () => this.#forget())
    if (isSame(wish, this.#wish)) return ok()
    this.#wish = wish
    this.#endMessage()
    if (wish.at === 'message') {
      // The wish stays: said once more, the same message does not begin anew.
      this.#endMessage = this.#options.clock.after(messageMs, () => this.#put(welcome))
    }
    this.#put(state.value)
    return ok()
  }

  /** @returns `ipc/forbidden` while the second window is switched off */
  open(): Result<VisitorDisplay> {
    if (!this.#options.isOn()) return err(appError('ipc/forbidden', 'switched off'))
    this.#options.window.open()
    return ok(this.display)
  }

  close(): Result<VisitorDisplay> {
    this.#options.window.close()
    return ok(this.display)
  }

  #stateOf(wish: VisitorWish): Result<VisitorState> {
    if (wish.at !== 'consent') return ok(wish)
    // SECURITY: the words are the site's, as saved, and not what a window says they are.
    const text = this.#options.consentTexts().find(({ language }) => language === wish.language)
    if (text === undefined) return err(appError('ipc/bad-request', 'no consent text in this language'))
    return ok({ ...wish, title: text.title, body: text.body })
  }

  #tell(): void {
    this.#options.onDisplay(this.display)
  }

  #forget(): void {
    this.#endSilence()
    this.#endMessage()
    this.#wish = welcome
    this.#put(welcome)
  }

  #put(state: VisitorState): void {
    if (isSame(state, this.#state)) return
    this.#state = state
    this.#options.onState(state)
  }
}

/** Both come out of the same schema, with their members in its order. */
function isSame(a: VisitorState | VisitorWish, b: VisitorState | VisitorWish): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
