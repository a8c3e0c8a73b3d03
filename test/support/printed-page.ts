import type { Page } from 'playwright-core'

/** Paper with the margins that the sheet itself asks for. */
export async function printed(page: Page, format: 'A4' | 'Letter'): Promise<Buffer> {
  return page.pdf({ format, printBackground: true })
}

/** Chromium writes the tree of pages uncompressed. Source: PDF 1.7, 7.7.3.2, `Count` of the root node. */
export function pagesIn(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1')
  const counts = [...text.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count))
  if (counts.length === 0) throw new Error('not a PDF by Chromium')
  return Math.max(...counts)
}
