import type { FrameAnalysis } from '@shared/domain/analysis'
import type { SignsWanted } from '@shared/face/presentation-attack/signs'
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
  /** What each frame was to be looked at for besides, in order; and whether each picture's texture was. */
  readonly wanted: (SignsWanted | undefined)[]
  readonly textures: (boolean | undefined)[]
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
    wanted: [],
    textures: [],
    holdShots: false,
    analyze(frame, _, wanted) {
      this.calls.push('analyze')
      this.wanted.push(wanted)
      frame.close()
      return Promise.resolve(this.sees.ok ? ok(lookedAt(this.sees.value, wanted)) : this.sees)
    },
    keepLast() {
      this.calls.push('keepLast')
    },
    takeShot(which, withTexture) {
      this.calls.push(`takeShot ${which}`)
      this.textures.push(withTexture)
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

/** As the worker does: without what nobody asked for. */
function lookedAt(seen: FrameAnalysis, wanted: SignsWanted | undefined): FrameAnalysis {
  if (seen.subject === undefined) return seen
  const { openEyes, texture, ...subject } = seen.subject
  return {
    ...seen,
    subject: {
      ...subject,
      ...(wanted?.eyes && openEyes && { openEyes }),
      ...(wanted?.texture && texture && { texture })
    }
  }
}

/** A camera frame as far as anybody in a test looks at it. */
export function createFakeFrame(): { readonly frame: VideoFrame; readonly closed: () => boolean } {
  let isClosed = false
  const frame = { close: () => (isClosed = true) }
  return { frame: frame as unknown as VideoFrame, closed: () => isClosed }
}
