import { app } from 'electron'

export interface QuitParts {
  /** Whether the program may end at this moment. */
  readonly mayQuit: () => boolean
  /** It ends now. */
  readonly onEnd: () => void
  readonly stop: () => Promise<void>
}

/** Electron does not wait for promises: the first quit is held back until everything has stopped. */
export function quitInOrder({ mayQuit, onEnd, stop }: QuitParts): void {
  let hasStopped = false
  let isStopping = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (hasStopped) return
    event.preventDefault()
    if (isStopping || !mayQuit()) return
    isStopping = true
    onEnd()
    void stop().finally(() => {
      hasStopped = true
      app.quit()
    })
  })
}
