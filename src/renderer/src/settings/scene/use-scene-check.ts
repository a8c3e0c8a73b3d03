import { useCallback, useEffect, useRef, useState } from 'react'
import type { Box } from '@shared/domain/analysis'
import type { AppError } from '@shared/errors'
import type { PixelImage } from '@shared/face/pixel-image'
import type { ThresholdsOfProfile } from '@shared/face/quality/profiles'
import { measureSurroundings } from '@shared/face/quality/surroundings'
import type { Rotation } from '../../analysis/rotation'
import { useStation } from '../../api/station-context'
import { type FrameTiming, framesPerSecond, medianTook, recordTiming } from '../../capture/capture-stats'
import type { LiveFigures } from '../../diagnostics/statistics'
import { seenIn } from './scene-frame'
import { type SceneCheck, seeScene, startSceneCheck } from './scene-reducer'
import { watchScene } from './scene-watcher'

export interface RunningSceneCheck {
  readonly check: SceneCheck
  /** Set while the analysis fails: nothing can be measured then. */
  readonly error: AppError | undefined
  /** Give this to the video. */
  readonly onVideo: (video: HTMLVideoElement) => () => void
  /** For the statistics. */
  readonly readFigures: () => LiveFigures
  /** Whether it was started over. */
  readonly isAgain: boolean
  readonly restart: () => void
}

/**
 * Looks at what the camera shows until it can say whether the place is fit for use.
 *
 * @param limits of the pictures that are to be taken there
 */
export function useSceneCheck(rotation: Rotation, limits: ThresholdsOfProfile): RunningSceneCheck {
  const { analyzer, now } = useStation()
  const [check, setCheck] = useState(startSceneCheck)
  const [error, setError] = useState<AppError>()
  const [isAgain, setIsAgain] = useState(false)
  const isJudged = useRef(false)
  const playing = useRef<HTMLVideoElement>(undefined)
  const timings = useRef<readonly FrameTiming[]>([])
  const dropped = useRef(0)
  useEffect(() => {
    isJudged.current = check.phase === 'judged'
  }, [check])
  useEffect(() => () => analyzer.forget(), [analyzer])

  const onVideo = useCallback(
    (video: HTMLVideoElement) => {
      playing.current = video
      return watchScene({
        video,
        rotation,
        analyzer,
        isWanted: () => !isJudged.current,
        onTiming(took, skipped) {
          timings.current = recordTiming(timings.current, { at: now(), took })
          dropped.current = skipped
        },
        onAnalysis(analysis, image, delivered) {
          setError(analysis.ok ? undefined : analysis.error)
          if (!analysis.ok) return
          const seen = seenIn(analysis.value, limits, (face) =>
            measureSurroundings(image, reducedBox(face, image, analysis.value))
          )
          const at = now()
          setCheck((old) => seeScene(old, { seen, now: at, delivered }, limits))
        }
      })
    },
    [rotation, limits, analyzer, now]
  )
  const restart = useCallback(() => {
    setIsAgain(true)
    setCheck(startSceneCheck)
  }, [])
  const { phase } = check
  const readFigures = useCallback(
    (): LiveFigures => ({
      delivered: playing.current?.getVideoPlaybackQuality().totalVideoFrames ?? 0,
      fps: phase === 'judged' ? 0 : framesPerSecond(timings.current),
      analysisMs: medianTook(timings.current),
      dropped: dropped.current,
      firstHintMs: undefined,
      hint: undefined,
      phase
    }),
    [phase]
  )
  return { check, error, onVideo, readFigures, isAgain, restart }
}

interface Size {
  readonly width: number
  readonly height: number
}

function reducedBox({ x, y, width, height }: Box, image: PixelImage, frame: Size): Box {
  const across = image.width / frame.width
  const down = image.height / frame.height
  return { x: x * across, y: y * down, width: width * across, height: height * down }
}
