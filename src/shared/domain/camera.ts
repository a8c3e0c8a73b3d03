import { z } from 'zod'
import { line } from './text'

/**
 * How a camera is mounted: degrees by which its picture is turned clockwise to stand upright. A camera on its side, as
 * for portraits, has 90 or 270; one that hangs upside down has 180.
 */
export const cameraRotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])
export type CameraRotation = z.infer<typeof cameraRotation>

/** A camera's name as the system tells it. Drivers choose it freely, so its length is limited and nothing more. */
const cameraLabel = line(300)

/**
 * A camera as it was chosen. Ids belong to one origin and are made anew when the window's storage is cleared; the label
 * finds the camera again then.
 */
export const chosenCamera = z.strictObject({
  deviceId: z.string().min(1).max(256),
  label: cameraLabel
})

/** What the window may change about cameras. */
export const cameraChoices = z.strictObject({
  /** Absent: the first camera that is not refused. */
  chosen: chosenCamera.optional(),
  rotation: cameraRotation,
  /** Labels that are refused by a pattern and allowed all the same, letter by letter. */
  allowed: z.array(cameraLabel).max(20)
})
export type CameraChoices = z.infer<typeof cameraChoices>

/** Names of cameras that are refused: whole words that follow each other in a label, whatever their case. */
export const refusedCameras = z.array(line(60)).max(200)

/** All that the window works by. */
export const cameraSettings = z.strictObject({ ...cameraChoices.shape, refused: refusedCameras })
export type CameraSettings = z.infer<typeof cameraSettings>

/**
 * Drivers without a lens behind them, by the names that they give themselves. Most of them play any file as if it were
 * a camera, so that a picture of somebody could be enrolled or identified without that person being there.
 *
 * Phones that an app makes into a camera are on the list too: the app's driver shows whatever the app on the phone or a
 * computer in the network sends, and the station cannot tell. A site that uses a phone on purpose allows it by its
 * label. Not on the list: what the operating system pairs by itself and feeds from a real lens (Continuity Camera), and
 * effects inside of a real camera's own driver (Windows Studio Effects).
 *
 * Whole words, because "obs" must not refuse an OBSBOT, which is a real camera. A label is no proof: a driver can take
 * any name. The list stops the tools that are at hand, not somebody who builds one.
 */
export const virtualCameras: readonly string[] = [
  ...['virtual camera', 'virtual cam', 'virtual webcam', 'virtual video', 'vcam', 'dummy video device'],
  ...['obs', 'obs camera', 'xsplit', 'vmix', 'wirecast', 'streamlabs', 'prism live', 'ecamm live'],
  ...['manycam', 'snap camera', 'splitcam', 'youcam', 'perfectcam', 'webcammax', 'altercam', 'fakewebcam'],
  ...[
    'sparkocam',
    'camtwist',
    'chromacam',
    'mmhmm',
    'webcamoid',
    'akvcam',
    'v4l2loopback',
    'unity video capture'
  ],
  ...['nvidia broadcast', 'logi capture', 'screen capture recorder', 'ndi webcam', 'ndi video', 'newtek ndi'],
  ...['e2esoft', 'ivcam', 'iriun', 'droidcam', 'epoccam', 'camo', 'reincubate camo', 'ip camera adapter']
]

export const defaultCameraSettings: CameraSettings = {
  rotation: 0,
  allowed: [],
  refused: [...virtualCameras]
}
