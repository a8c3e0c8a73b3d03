import { ArrowLeft, RefreshCw } from 'lucide-react'
import { useCallback } from 'react'
import { useStationState } from '../../api/station-state'
import { LiveVideo } from '../../camera/LiveVideo'
import { useCamera } from '../../camera/use-camera'
import { CameraProblem } from '../../capture/CameraProblem'
import { useCaptureProfile } from '../../capture/use-capture-profile'
import { ActionButton } from '../../components/ActionButton'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import type { Messages } from '../../text/messages'
import { StatisticsOverlay } from '../../diagnostics/StatisticsOverlay'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import { type SceneCheck, sceneProgress } from './scene-reducer'
import { SceneReportView } from './SceneReportView'
import styles from './SceneScreen.module.css'
import { type RunningSceneCheck, useSceneCheck } from './use-scene-check'

/** For the installer: whether light, distance and camera are fit for use at the place where people will stand. */
export function SceneScreen({ onLeave }: { readonly onLeave: () => void }) {
  const text = useText()
  const words = text.scene
  const { settings } = useStationState()
  const { rotation } = settings.camera
  const isOnSide = rotation === 90 || rotation === 270
  const { camera, retry } = useCamera()
  const running = useSceneCheck(rotation, useCaptureProfile('enrollment').quality)
  return (
    <Screen title={words.title} way={{ words: text.camera.back, icon: ArrowLeft, onPress: onLeave }}>
      <div className={styles['page']}>
        <div className={`${styles['stage'] ?? ''} ${isOnSide ? (styles['onSide'] ?? '') : ''}`}>
          {camera.status === 'failed' ? (
            <div className={styles['problem']}>
              <CameraProblem error={camera.error} retrying={camera.retrying} onRetry={retry} />
            </div>
          ) : camera.status === 'live' ? (
            <>
              <LiveVideo
                stream={camera.stream}
                rotation={rotation}
                mirrored={settings.mirrorPreview}
                label={words.preview}
                onVideo={running.onVideo}
              />
              <StatisticsOverlay read={running.readFigures} />
            </>
          ) : null}
        </div>
        <section className={section['section']} aria-label={words.title}>
          {camera.status === 'live' && camera.standIn !== undefined ? (
            <Notice tone="warn" title={text.camera.standInTitle[camera.standIn.reason]}>
              {text.camera.standInAdvice[camera.standIn.reason](camera.standIn.wanted, camera.label)}
            </Notice>
          ) : null}
          <Standing isLive={camera.status === 'live'} running={running} />
        </section>
      </div>
    </Screen>
  )
}

function Standing({ isLive, running }: { readonly isLive: boolean; readonly running: RunningSceneCheck }) {
  const { scene: words, errors } = useText()
  const { check, error, isAgain, restart } = running
  // The button that was pressed is gone by then.
  const focus = useCallback(
    (heading: HTMLHeadingElement | null) => {
      if (isAgain) heading?.focus()
    },
    [isAgain]
  )
  if (check.phase === 'judged') {
    return (
      <>
        <SceneReportView report={check.report} />
        <div className={section['actions']}>
          <ActionButton kind="primary" icon={RefreshCw} onPress={restart}>
            {words.again}
          </ActionButton>
        </div>
      </>
    )
  }
  return (
    <>
      <h2 className={section['heading']} ref={focus} {...(isAgain ? { tabIndex: -1 } : {})}>
        {words.intro.title}
      </h2>
      <p>{words.intro.text}</p>
      {error === undefined ? null : (
        <Notice tone="warn" title={errors[error.code].title} announce>
          {errors[error.code].advice}
        </Notice>
      )}
      {isLive || check.phase === 'measuring' ? <Loading>{saidOf(check, words)}</Loading> : null}
      <progress className={styles['progress']} value={sceneProgress(check)} aria-label={words.progress} />
    </>
  )
}

function saidOf(check: SceneCheck, words: Messages['scene']): string {
  if (check.phase !== 'looking') return words.measuring
  return check.sees === undefined ? words.starting : words[check.sees]
}
