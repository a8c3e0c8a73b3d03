import type { CameraSettings } from '@shared/domain/camera'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { CameraSource } from './camera-source'
import { chooseCamera, type StandIn } from './choose-camera'
import { listCameras } from './list-cameras'
import type { OpenCamera } from './open-camera'
import { refusalOf } from './refuse-camera'

export interface ChosenOpenCamera {
  readonly camera: OpenCamera
  readonly standIn: StandIn | undefined
}

/** Opens the camera that the settings mean. Errors: every `camera/` code but `camera/lost`. */
export async function openChosenCamera(
  source: Pick<CameraSource, 'list' | 'open'>,
  settings: CameraSettings
): Promise<Result<ChosenOpenCamera>> {
  const listed = await listCameras(source)
  if (!listed.ok) return listed
  const pick = chooseCamera(listed.value, settings)
  if (pick.kind === 'none') return err(appError('camera/not-found'))
  if (pick.kind === 'refused') return err(appError('camera/refused'))
  const opened = await source.open(pick.device.deviceId)
  if (!opened.ok) return opened
  // SECURITY: the camera that opened is judged again, by its own name: the list may be older than a change of devices.
  if (refusalOf(opened.value.device.label, settings) !== undefined) {
    opened.value.close()
    return err(appError('camera/refused'))
  }
  return ok({ camera: opened.value, standIn: pick.standIn })
}

/** Whether the settings mean another camera by now than the one that is open. */
export async function isOutdated(
  source: Pick<CameraSource, 'list'>,
  settings: CameraSettings,
  camera: OpenCamera
): Promise<boolean> {
  const listed = await source.list()
  if (!listed.ok) return false
  const pick = chooseCamera(listed.value, settings)
  return pick.kind === 'camera' && pick.device.deviceId !== camera.device.deviceId
}
