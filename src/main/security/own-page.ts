/** The station's page in the product. A scheme of our own: `file:` pages have more rights than this one needs. */
export const appScheme = 'app'
export const appHost = 'station'
export const startPage = `${appScheme}://${appHost}/`

/**
 * Whether a URL is the station's own page.
 *
 * SECURITY: compares scheme and host. `URL.origin` is the text "null" for every scheme that Node does not know, so an
 * allow-list of origins would either refuse our page or let in all such schemes.
 */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${appScheme}:` && host === appHost
}
