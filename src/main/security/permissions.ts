import type { Session } from 'electron'
import { isOwnPage } from './own-page'

export interface PermissionQuestion {
  readonly permission: string
  readonly url: string
  /** Kinds of media asked for; `getUserMedia` without sound asks for `['video']`. */
  readonly mediaTypes?: readonly string[]
}

/** SECURITY: 5. The camera, for our own page, without the microphone. Everything else is refused. */
export function isPermitted({ permission, url, mediaTypes }: PermissionQuestion): boolean {
  return (
    permission === 'media' &&
    isOwnPage(url) &&
    mediaTypes !== undefined &&
    mediaTypes.length > 0 &&
    mediaTypes.every((type) => type === 'video')
  )
}

/** Both handlers are needed: one answers requests, the other silent checks such as listing the cameras. */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const mediaTypes = 'mediaTypes' in details ? details.mediaTypes : undefined
    answer(isPermitted({ permission, url: details.requestingUrl, ...(mediaTypes ? { mediaTypes } : {}) }))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    const mediaTypes = details.mediaType === undefined ? undefined : [details.mediaType]
    return isPermitted({ permission, url: requestingOrigin, ...(mediaTypes ? { mediaTypes } : {}) })
  })
  // SECURITY: 5. No USB, serial, HID or Bluetooth device is ever handed to the page.
  session.setDevicePermissionHandler(() => false)
}
