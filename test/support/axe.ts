import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** @returns one line for each rule of WCAG 2.2 A and AA, and of good practice, that the page breaks now */
export async function violationsOf(page: Page): Promise<string[]> {
  // Given to the page by the debugger, which its content security policy does not concern.
  await page.evaluate(source)
  const { violations } = await page.evaluate((): Promise<AxeResults> =>
    (window as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResults> } }).axe.run(
      document,
      { resultTypes: ['violations'] }
    )
  )
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
  )
}

/** What reaches out of the window to the side, where nobody finds it. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const isOutside = (element: Element): boolean => {
      const { left, right, width: own } = element.getBoundingClientRect()
      return own > 1 && (right > width + 1 || left < -1)
    }
    // What a frame of its own cuts off or scrolls is not lost.
    const isFramed = (element: Element): boolean => {
      for (let frame = element.parentElement; frame !== null; frame = frame.parentElement) {
        if (getComputedStyle(frame).overflowX !== 'visible' && frame !== document.body)
          return !isOutside(frame)
      }
      return false
    }
    return [...document.querySelectorAll('button, input, textarea, select, h1, h2, h3, p, img, table')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && isOutside(element))
      .filter((element) => !isFramed(element))
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`)
  })
}
