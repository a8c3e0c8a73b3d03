import { useSyncExternalStore } from 'react'
import { assertNever } from '@shared/errors'
import type { VisitorState } from '@shared/domain/visitor-display'
import type { CameraSource } from '../camera/camera-source'
import { CameraView } from './CameraView'
import { ConsentView } from './ConsentView'
import { MessageView } from './MessageView'
import { useNamedCamera } from './use-named-camera'
import styles from './visitor.module.css'
import type { VisitorLink } from './visitor-link'
import { WelcomeView } from './WelcomeView'

export interface VisitorPageProps {
  readonly link: VisitorLink
  readonly camera: Pick<CameraSource, 'open'>
}

/** What the visitor sees. Nothing here can be pressed: everything is decided at the desk. */
export function VisitorPage({ link, camera }: VisitorPageProps) {
  const state = useSyncExternalStore(link.subscribe, link.getState)
  const stream = useNamedCamera(camera, state.at === 'camera' ? state.camera.deviceId : undefined)
  return (
    <main className={styles['page']} data-testid="visitor" data-at={state.at}>
      <View state={state} stream={stream} />
    </main>
  )
}

function View({ state, stream }: { readonly state: VisitorState; readonly stream: MediaStream | undefined }) {
  switch (state.at) {
    case 'idle':
      return <WelcomeView />
    case 'camera':
      return <CameraView state={state} stream={stream} />
    case 'consent':
      return <ConsentView text={state} />
    case 'message':
      return <MessageView message={state.message} />
    default:
      return assertNever(state)
  }
}
