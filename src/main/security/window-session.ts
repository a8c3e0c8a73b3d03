import { type Session, session } from 'electron'
import type { PageFolders } from '../web/static-files'
import { windowPartition } from '../windows/locked-preferences'
import { serveApp } from './app-protocol'
import { restrictDownloads } from './downloads'
import { restrictRequests } from './own-requests'
import { restrictPermissions } from './permissions'

export interface WindowSessionParts {
  readonly folders: PageFolders
  readonly isPackaged: boolean
  /** See `restrictDownloads`. */
  readonly downloadFolder: () => string | undefined
}

/**
 * The session of the station's windows, with everything that it may not do. Call it after `app` is ready.
 *
 * SECURITY: kiosk. It lives in memory and keeps no cache: nothing that a page has shown stays on the disk.
 */
export function openWindowSession({ folders, isPackaged, downloadFolder }: WindowSessionParts): Session {
  const made = session.fromPartition(windowPartition, { cache: false })
  restrictPermissions(made)
  restrictRequests(made, isPackaged)
  restrictDownloads(made, downloadFolder)
  serveApp(made, folders)
  return made
}
