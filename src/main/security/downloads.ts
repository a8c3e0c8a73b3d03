import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron'
import { isOwnBlob } from './own-page'

/** What the station makes or opens for people to take along; none of it can be run. */
const kinds = ['pdf', 'csv', 'json', 'zip', 'enrollments', 'jpg', 'jpeg', 'png', 'webp'] as const

const kindOfType: Readonly<Record<string, (typeof kinds)[number]>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp'
}

/** More than enough, and short enough for every file system. */
const longestName = 150

/**
 * The name under which a page may save something.
 *
 * SECURITY: a page can save only what it has made itself, as a kind that cannot be run, under a name that is no path.
 * A document that somebody named "passport" gets the ending of what it is.
 *
 * @returns undefined where it may not
 */
export function downloadName(url: string, name: string, type: string): string | undefined {
  if (!isOwnBlob(url)) return undefined
  const plain = name
    .replace(/[\p{C}\\/:*?"<>|]/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, longestName)
  if (plain === '') return undefined
  const ending = /\.([a-z]+)$/i.exec(plain)?.[1]?.toLowerCase()
  if (kinds.some((kind) => kind === ending)) return plain
  const kind = kindOfType[type]
  return kind === undefined ? undefined : `${plain}.${kind}`
}

/** @returns a path in the folder that is not taken yet: `name.pdf`, `name (2).pdf` and so on */
export function freePath(
  folder: string,
  name: string,
  isTaken: (path: string) => boolean = existsSync
): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)]
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem} (${String(count)})${ending}`)
    if (!isTaken(path)) return path
  }
}

/**
 * @param folder where files go without anybody being asked: a dialog to choose one shows the whole disk, and is a way out
 * of kiosk mode. Undefined: the dialog asks
 */
export function restrictDownloads(session: Session, folder: () => string | undefined): void {
  session.on('will-download', (event, item) => {
    const name = downloadName(item.getURL(), item.getFilename(), item.getMimeType())
    if (name === undefined) {
      event.preventDefault()
      return
    }
    const fixed = folder()
    if (fixed === undefined) item.setSaveDialogOptions({ defaultPath: name })
    else item.setSavePath(freePath(fixed, name))
  })
}
