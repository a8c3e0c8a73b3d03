import { protocol, type Session } from 'electron'
import { type PageFolders, readPageFile } from '../web/static-files'
import { appScheme, isOwnPage } from './own-page'
import { pageHeaders } from './page-headers'

/** SECURITY: 18. One registration, before the app is ready; a second call would replace the first. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
    }
  ])
}

/** Serves the page's files under `app://station/`. */
export function serveApp(session: Session, folders: PageFolders): void {
  session.protocol.handle(appScheme, async (request) => {
    if (!isOwnPage(request.url)) return new Response('Not found', { status: 404, headers: pageHeaders })
    const { status, contentType, body } = await readPageFile(folders, new URL(request.url).pathname)
    return new Response(body, { status, headers: { ...pageHeaders, 'content-type': contentType } })
  })
}
