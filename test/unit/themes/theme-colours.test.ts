import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { themeColours } from '@shared/domain/identification-settings'

const css = readFileSync(
  new URL('../../../src/renderer/src/themes/theme-colours.module.css', import.meta.url),
  'utf8'
)

/** The value of a custom property of a class, as `#rrggbb`. */
function colourOf(name: string, property: string): string {
  const rule = new RegExp(`\\.${name} \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  const value = new RegExp(`${property}: (#[0-9a-f]{6});`).exec(rule)?.[1]
  if (value === undefined) throw new Error(`${name} has no ${property}`)
  return value
}

/** Relative luminance, 0-1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test.each(themeColours)('text in the %s theme can be read', (name) => {
  const soft = colourOf(name, '--theme-soft')
  const ink = colourOf(name, '--theme-ink')
  expect(contrast(ink, soft)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(ink, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(contrast(colourOf(name, '--on-theme'), colourOf(name, '--theme'))).toBeGreaterThanOrEqual(4.5)
})
