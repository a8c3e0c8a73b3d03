import type { Role } from '@shared/ipc/roles'

/** The station's pages in the product. A scheme of our own: `file:` pages have more rights than this one needs. */
export const appScheme = 'app'
const appHost = 'station'
export const pages: Readonly<Record<Role, string>> = {
  desk: `${appScheme}://${appHost}/`,
  visitor: `${appScheme}://${appHost}/visitor.html`
}

/**
 * Whether a URL is one of the station's own pages.
 *
 * SECURITY: compares scheme and host. `URL.origin` is the text "null" for every scheme that Node does not know, so an
 * allow-list of origins would either refuse our page or let in all such schemes.
 */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${appScheme}:` && host === appHost
}

/** Whether a URL names bytes that one of the station's own pages has made. */
export function isOwnBlob(url: string): boolean {
  return url.startsWith('blob:') && isOwnPage(url.slice('blob:'.length))
}

/** Whether a URL is the page that windows of this role show. */
export function isPageOf(role: Role, url: string): boolean {
  return isOwnPage(url) && new URL(url).pathname === new URL(pages[role]).pathname
}
