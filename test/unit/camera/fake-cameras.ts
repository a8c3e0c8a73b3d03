import { appError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { CameraDevice } from '@renderer/camera/camera-device'
import type { CameraSource } from '@renderer/camera/camera-source'
import type { CameraLoss, OpenCamera } from '@renderer/camera/open-camera'
import { fakeStream } from './fake-devices'

export interface FakeCamera extends OpenCamera {
  closed: number
  silent: boolean
  lose(loss?: CameraLoss): void
}

export function fakeCamera(device: CameraDevice = { deviceId: 'a', label: 'Camera A' }): FakeCamera {
  const lost = new Set<(loss: CameraLoss) => void>()
  return {
    stream: fakeStream({ device }).stream,
    device,
    closed: 0,
    silent: false,
    onLost(listener) {
      lost.add(listener)
      return () => lost.delete(listener)
    },
    isSilent() {
      return this.silent
    },
    close() {
      this.closed += 1
    },
    lose: (loss = 'ended') => lost.forEach((listener) => listener(loss))
  }
}

export interface FakeSource extends CameraSource {
  /** What is plugged in. */
  devices: readonly CameraDevice[]
  /** Ids that were opened, in order; undefined for the system's first camera. */
  readonly opened: (string | undefined)[]
  /** Every camera that was given out. */
  readonly given: FakeCamera[]
  /** What the next tries end in; a camera once it is empty. */
  readonly refuses: (ErrorCode | 'opens')[]
  change(devices?: readonly CameraDevice[]): void
  wake(): void
}

/** A computer with cameras that are plugged in and out by hand. */
export function fakeSource(devices: readonly CameraDevice[]): FakeSource {
  const changed = new Set<() => void>()
  const woken = new Set<() => void>()
  return {
    devices,
    opened: [],
    given: [],
    refuses: [],
    list() {
      return Promise.resolve(ok(this.devices))
    },
    open(deviceId): Promise<Result<OpenCamera>> {
      this.opened.push(deviceId)
      const refusal = this.refuses.shift() ?? 'opens'
      if (refusal !== 'opens') return Promise.resolve(err(appError(refusal)))
      const device =
        deviceId === undefined ? this.devices[0] : this.devices.find((each) => each.deviceId === deviceId)
      if (device === undefined) return Promise.resolve(err(appError('camera/not-found')))
      const camera = fakeCamera(device)
      this.given.push(camera)
      return Promise.resolve(ok(camera))
    },
    onDevicesChanged(listener) {
      changed.add(listener)
      return () => changed.delete(listener)
    },
    onWake(listener) {
      woken.add(listener)
      return () => woken.delete(listener)
    },
    change(next) {
      if (next !== undefined) this.devices = next
      changed.forEach((listener) => listener())
    },
    wake: () => woken.forEach((listener) => listener())
  }
}
