import type { CameraSettings } from '@shared/domain/camera'
import type { CameraDevice } from './camera-device'
import { refusalOf } from './refuse-camera'

/** Why it may not be the camera that was chosen. Always said to a person: a camera is never replaced silently. */
export interface StandIn {
  /** `several`: found again by its name, which another camera has, too. */
  readonly reason: 'missing' | 'refused' | 'several'
  /** The label of the camera that was chosen. */
  readonly wanted: string
}

export type CameraPick =
  | { readonly kind: 'camera'; readonly device: CameraDevice; readonly standIn?: StandIn }
  /** There are cameras, and the settings refuse each of them. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'none' }

/**
 * The camera to open: the chosen one by its id, by its label where the id is not known any more, and otherwise the first
 * that is not refused.
 *
 * @param devices in the system's order, with labels
 */
export function chooseCamera(devices: readonly CameraDevice[], settings: CameraSettings): CameraPick {
  if (devices.length === 0) return { kind: 'none' }
  const usable = devices.filter(({ label }) => refusalOf(label, settings) === undefined)
  const [first] = usable
  if (first === undefined) return { kind: 'refused' }
  const { chosen } = settings
  if (chosen === undefined) return { kind: 'camera', device: first }

  const same = usable.find(({ deviceId }) => deviceId === chosen.deviceId)
  if (same !== undefined) return { kind: 'camera', device: same }
  const wanted = chosen.label
  const [named, ...others] = usable.filter(({ label }) => label.trim() === wanted)
  if (named !== undefined) {
    return others.length === 0
      ? { kind: 'camera', device: named }
      : { kind: 'camera', device: named, standIn: { reason: 'several', wanted } }
  }
  const isThere = devices.some(
    ({ deviceId, label }) => deviceId === chosen.deviceId || label.trim() === wanted
  )
  return { kind: 'camera', device: first, standIn: { reason: isThere ? 'refused' : 'missing', wanted } }
}
