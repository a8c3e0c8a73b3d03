import type { FrameAnalysis } from '@shared/domain/analysis'
import { ok, type Result } from '@shared/result'
import type { Analyzer, Shot } from '@renderer/analysis/analyzer'
import { analysisWith } from '../guidance/hand-made-analysis'

export interface FakeAnalyzer extends Pick<Analyzer, 'analyze' | 'keepLast' | 'takeShot' | 'forget'> {
  /** What the next frames are found to show. */
  sees: Result<FrameAnalysis>
  /** What the next pictures turn out to be. */
  takes: Result<Shot>
  /** Every call, in order. */
  readonly calls: string[]
  /** While set, `takeShot` does not answer; calling it lets it. */
  holdShots: boolean
  releaseShot(): void
}

export const aShot: Shot = { jpeg: new Uint8Array([0xff, 0xd8]), analysis: analysisWith() }

/** The analyzer as the capture sees it, with answers made by hand. */
export function createFakeAnalyzer(): FakeAnalyzer {
  let release: (() => void) | undefined
  return {
    sees: ok(analysisWith()),
    takes: ok(aShot),
    calls: [],
    holdShots: false,
    analyze(frame) {
      this.calls.push('analyze')
      frame.close()
      return Promise.resolve(this.sees)
    },
    keepLast() {
      this.calls.push('keepLast')
    },
    takeShot(which) {
      this.calls.push(`takeShot ${which}`)
      if (!this.holdShots) return Promise.resolve(this.takes)
      return new Promise((resolve) => {
        release = () => resolve(this.takes)
      })
    },
    forget() {
      this.calls.push('forget')
    },
    releaseShot: () => release?.()
  }
}

/** A camera frame as far as anybody in a test looks at it. */
export function createFakeFrame(): { readonly frame: VideoFrame; readonly closed: () => boolean } {
  let isClosed = false
  const frame = { close: () => (isClosed = true) }
  return { frame: frame as unknown as VideoFrame, closed: () => isClosed }
}
