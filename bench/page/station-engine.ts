import type { FrameAnalysis } from '@shared/domain/analysis'
import type { Result } from '@shared/result'
import { createAnalyzer } from '@renderer/analysis/analysis-client'
import type { Analyzer, Shot } from '@renderer/analysis/analyzer'
import { createAnalysisWorker } from '@renderer/analysis/create-analysis-worker'
import type { Sighting } from '../lib/accuracy'
import type { Engine } from './engine'

export interface StationEngine extends Engine {
  readonly analyzer: Analyzer
  /** Encodes the newest frame and does the full analysis of what was encoded. */
  takeShot(): Promise<Shot>
}

/** For measuring memory. */
export function createWatchedWorker(): Worker {
  return new Worker(new URL('./watched.worker.ts', import.meta.url), { type: 'module' })
}

/** The station's own analysis worker behind the station's own client, asked as the capture screen asks it. */
export function createStationEngine(createWorker: () => Worker = createAnalysisWorker): StationEngine {
  const analyzer = createAnalyzer({ createWorker })
  let frame: VideoFrame | undefined
  let frames = 0

  const analyze = async (): Promise<Sighting> => {
    if (frame === undefined) throw new Error('No picture was taken')
    return sightingOf(valueOf(await analyzer.analyze(frame)))
  }

  return {
    analyzer,
    async start() {
      valueOf(await analyzer.start())
    },
    take(picture) {
      // Thirty frames a second, as a camera counts them, in microseconds.
      const timestamp = Math.round((frames++ * 1_000_000) / 30)
      const { width, height } = picture
      frame = new VideoFrame(picture.data, {
        format: 'RGBA',
        codedWidth: width,
        codedHeight: height,
        timestamp
      })
    },
    analyze,
    findAll() {
      analyzer.forget()
      return analyze()
    },
    forget: () => analyzer.forget(),
    takeShot: async () => valueOf(await analyzer.takeShot('last'))
  }
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`The station answered ${result.error.code} ${result.error.detail ?? ''}`)
}

function sightingOf({ faces, subject }: FrameAnalysis): Sighting {
  return { faces: faces.length, landmarks: subject ? [subject.landmarks] : [] }
}
