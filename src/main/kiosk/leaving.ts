/** What decides whether the station may be left. */
export interface Leaving {
  readonly isKiosk: boolean
  /** The administrator's PIN was given, or the program itself wants to start again. */
  readonly isAllowed: boolean
  /** The operating system ends the session; nobody at the keyboard can hold that up or bring it about by a key. */
  readonly isEnding: boolean
}

/** Whether a window may be closed: in kiosk mode by nobody who only stands in front of it. */
export function mayClose({ isKiosk, isAllowed, isEnding }: Leaving): boolean {
  return !isKiosk || isAllowed || isEnding
}

/**
 * Whether the program may end. On Windows and Linux this is asked by the program itself and by signals of the operating
 * system only; on macOS also by the Dock and by Command+Q.
 */
export function mayQuit(leaving: Leaving, platform: NodeJS.Platform): boolean {
  return platform !== 'darwin' || mayClose(leaving)
}
