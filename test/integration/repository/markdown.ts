/** What a Markdown document refers to. Only as much Markdown as this repository writes. */

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** Targets of links and pictures, without titles. */
export function linksOf(text: string): string[] {
  const inline = withoutCode(text).matchAll(/!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)
  const html = withoutCode(text).matchAll(/<(?:a|img)\s[^>]*(?:href|src)="([^"]+)"/g)
  return [...inline, ...html].map(([, target]) => target ?? '')
}

/** What GitHub calls its headings in addresses. A heading that is there twice gets a number. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>()
  const headings = text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)
  for (const [, heading = ''] of headings) {
    const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const slug = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')
    let anchor = slug
    for (let n = 1; anchors.has(anchor); n += 1) anchor = `${slug}-${n}`
    anchors.add(anchor)
  }
  return anchors
}

/** Names of package.json's scripts that the text tells to run, in code or in a block. */
export function scriptsOf(text: string): string[] {
  const run = text.matchAll(/\bnpm run (?:-s |--silent )?([a-z][\w:-]*)/g)
  const short = text.matchAll(/\bnpm (start|test|stop|restart)\b/g)
  return [...run, ...short].map(([, name]) => name ?? '')
}

/**
 * Paths from the repository's root in inline code, such as `src/main/compose.ts`, with `*` for any part.
 *
 * @param folders names of the folders at the root
 */
export function pathsOf(text: string, folders: readonly string[]): string[] {
  const code = text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)
  const path = new RegExp(`^(?:${folders.join('|')})/[\\w./*{},@-]*$`)
  return [...code].map(([, words]) => words ?? '').filter((words) => path.test(words))
}
