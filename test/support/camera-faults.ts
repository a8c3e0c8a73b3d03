/**
 * What happens to cameras outside the browser, done to the real tracks of Chromium's fake camera. Chromium has no switch
 * to unplug that one, so the page is told what Chromium tells when somebody does.
 */
export interface CameraFaults {
  /** The name of the error that opening a camera ends with from now on; undefined: it opens again. */
  refuseWith: string | undefined
  /** Only so many cameras are plugged in; undefined: all. */
  pluggedIn: number | undefined
  /** Takes away every camera that runs, as pulling its plug does. */
  unplug(): void
  /** No frames come any more, as after sleep; the tracks do not end. */
  silence(): void
  /** Some camera was plugged in or out. */
  tellDevicesChanged(): void
  /** How often a camera was opened. */
  opened: number
}

declare global {
  interface Window {
    cameraFaults: CameraFaults
  }
}

/** Run in the page before anything else. */
export function installCameraFaults(): void {
  const media = navigator.mediaDevices
  const open = media.getUserMedia.bind(media)
  const list = media.enumerateDevices.bind(media)
  const tracks = new Set<MediaStreamTrack>()
  const faults: CameraFaults = {
    refuseWith: undefined,
    pluggedIn: undefined,
    opened: 0,
    unplug() {
      for (const track of tracks) {
        if (track.readyState === 'ended') continue
        track.stop()
        track.dispatchEvent(new Event('ended'))
      }
    },
    silence() {
      for (const track of tracks) {
        if (track.readyState === 'ended') continue
        Object.defineProperty(track, 'muted', { value: true })
        track.dispatchEvent(new Event('mute'))
      }
    },
    tellDevicesChanged: () => media.dispatchEvent(new Event('devicechange'))
  }
  media.getUserMedia = async (constraints) => {
    if (faults.refuseWith !== undefined) throw new DOMException('Simulated', faults.refuseWith)
    const stream = await open(constraints)
    for (const track of stream.getTracks()) tracks.add(track)
    faults.opened += 1
    return stream
  }
  media.enumerateDevices = async () => {
    const all = await list()
    const cameras = all.filter(({ kind }) => kind === 'videoinput')
    const gone = new Set(cameras.slice(faults.pluggedIn ?? cameras.length))
    return all.filter((device) => !gone.has(device))
  }
  window.cameraFaults = faults
}
