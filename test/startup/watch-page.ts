/** When the page of a fresh station had come how far, in milliseconds from its navigation. */
export interface PageTimes {
  /** The task can be chosen. */
  readonly home: number
  /** A picture of the camera is shown. */
  readonly preview: number
  /** The station says something about what the camera sees. */
  readonly hint: number
}

declare global {
  interface Window {
    startUp?: Partial<Record<keyof PageTimes, number>>
  }
}

/**
 * Runs in the page before anything else. Presses `task` as soon as it is there, as the quickest hand would, and notes
 * when what was on the screen. Looks once in each frame, so a time may be a frame too late.
 */
export function watchPage(task: string): void {
  const times: Partial<Record<keyof PageTimes, number>> = {}
  window.startUp = times
  const look = (): void => {
    const button = [...document.querySelectorAll('button')].find((each) => each.innerText.startsWith(task))
    if (times.home === undefined && button !== undefined) {
      times.home = performance.now()
      button.click()
    }
    const video = document.querySelector('video')
    if (times.preview === undefined && video !== null && video.currentTime > 0) {
      times.preview = performance.now()
    }
    const hint = performance.getEntriesByName('first-hint').at(0)
    if (hint === undefined) requestAnimationFrame(look)
    else times.hint = hint.startTime + hint.duration
  }
  requestAnimationFrame(look)
}
