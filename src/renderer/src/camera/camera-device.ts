/** A camera as the system lists it. */
export interface CameraDevice {
  /** Made by the browser for one origin; another one after its storage was cleared. */
  readonly deviceId: string
  /** The name that the driver gives itself, e.g. "HD Pro Webcam C920 (046d:082d)". Rarely empty. */
  readonly label: string
}
