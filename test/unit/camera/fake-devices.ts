import type { CameraDevice } from '@renderer/camera/camera-device'

/** A video track as far as the camera source looks at it. */
export class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live'
  muted = false
  stopped = 0
  readonly label: string
  readonly #deviceId: string

  constructor({ deviceId, label }: CameraDevice) {
    super()
    this.label = label
    this.#deviceId = deviceId
  }

  getSettings(): { deviceId: string } {
    return { deviceId: this.#deviceId }
  }

  stop(): void {
    this.stopped += 1
  }
}

export interface FakeStream {
  readonly stream: MediaStream
  readonly track: FakeTrack
}

/** Node has no media streams; this one has what the camera source asks for. */
export function fakeStream({
  tracks = 1,
  device = { deviceId: 'a', label: 'Camera A' }
}: { readonly tracks?: number; readonly device?: CameraDevice } = {}): FakeStream {
  const track = new FakeTrack(device)
  const all = tracks === 0 ? [] : [track]
  const stream = { getVideoTracks: () => all, getTracks: () => all }
  return { stream: stream as unknown as MediaStream, track }
}

/** Media devices whose `getUserMedia` is given; `asked` collects what was asked for. */
export function createFakeDevices(
  getUserMedia: () => Promise<MediaStream>,
  listed: readonly { readonly kind: string; readonly deviceId: string; readonly label: string }[] = []
): {
  readonly devices: MediaDevices
  readonly asked: unknown[]
} {
  const asked: unknown[] = []
  const devices = Object.assign(new EventTarget(), {
    enumerateDevices: () => Promise.resolve(listed),
    getUserMedia: (constraints: unknown) => {
      asked.push(constraints)
      return getUserMedia()
    }
  })
  return { devices: devices as unknown as MediaDevices, asked }
}

/** A page that is shown and hidden by hand. */
export class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible'

  show(visibilityState: DocumentVisibilityState): void {
    this.visibilityState = visibilityState
    this.dispatchEvent(new Event('visibilitychange'))
  }
}
