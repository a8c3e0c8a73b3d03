/** A video track as far as the camera source looks at it. */
export class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live'
  stopped = 0

  stop(): void {
    this.stopped += 1
  }
}

export interface FakeStream {
  readonly stream: MediaStream
  readonly track: FakeTrack
}

/** Node has no media streams; this one has what the camera source asks for. */
export function fakeStream({ tracks = 1 }: { readonly tracks?: number } = {}): FakeStream {
  const track = new FakeTrack()
  const all = tracks === 0 ? [] : [track]
  const stream = { getVideoTracks: () => all, getTracks: () => all }
  return { stream: stream as unknown as MediaStream, track }
}

/** Media devices whose `getUserMedia` is given; `asked` collects what was asked for. */
export function createFakeDevices(getUserMedia: () => Promise<MediaStream>): {
  readonly devices: MediaDevices
  readonly asked: unknown[]
} {
  const asked: unknown[] = []
  const devices = Object.assign(new EventTarget(), {
    getUserMedia: (constraints: unknown) => {
      asked.push(constraints)
      return getUserMedia()
    }
  })
  return { devices: devices as unknown as MediaDevices, asked }
}
