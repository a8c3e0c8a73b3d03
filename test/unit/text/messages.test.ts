import { describe, expect, test } from 'vitest'
import { pictureFileLimits } from '@shared/domain/photo'
import { errorCodes } from '@shared/errors'
import { hints } from '@renderer/guidance/hints'
import { confidenceBand } from '@renderer/text/confidence-band'
import { en } from '@renderer/text/messages'

/** Every text of the catalogue, with texts that take a value filled in. */
function textsOf(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node]
  if (typeof node === 'function') return [String((node as (...values: unknown[]) => unknown)('X', 'Y', 1))]
  if (typeof node === 'object' && node !== null) return Object.values(node).flatMap(textsOf)
  throw new Error(`Not a text: ${String(node)}`)
}

describe('the catalogue', () => {
  test('has no empty text and no stray space', () => {
    for (const text of textsOf(en)) {
      expect(text, JSON.stringify(text)).toMatch(/^\S(.*\S)?$/)
      expect(text).not.toMatch(/ {2}|undefined|\[object/)
    }
  })

  test('has words of its own for every error code', () => {
    const titles = Object.keys(errorCodes).map((code) => en.errors[code as keyof typeof errorCodes].title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('says each hint differently, and shortly enough for the banner', () => {
    const prompts = hints.map((hint) => en.capture.prompts[hint])
    expect(new Set(prompts).size).toBe(hints.length)
    for (const prompt of prompts) expect(prompt.length).toBeLessThanOrEqual(40)
  })

  test('tells every finding and every reason for distrust apart', () => {
    const { findings, distrust } = en.settings
    const titles = [...Object.values(findings), ...Object.values(distrust)].map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('never shows a code to a person', () => {
    for (const text of textsOf(en))
      expect(text).not.toMatch(/\b(camera|analysis|picture|ipc|identities|server|secrets|settings)\//)
  })

  test('says the limits that really hold', () => {
    expect(en.errors['picture/too-many-pixels'].advice).toContain(
      `${pictureFileLimits.maxPixels / 1e6} megapixels`
    )
    expect(en.errors['picture/too-many-bytes'].advice).toContain(`${pictureFileLimits.maxBytes / 2 ** 20} MB`)
  })

  test('tells the visitor nothing about the outcome', () => {
    const said = [
      ...Object.values(en.identify.banner),
      ...Object.values(en.capture.prompts),
      en.capture.taking
    ]
    for (const text of said) expect(text).not.toMatch(/enroll|found|match|unknown|denied|server/i)
  })
})

test.each([
  [1, 'high'],
  [0.95, 'high'],
  [0.94, 'medium'],
  [0.8, 'medium'],
  [0.79, 'low'],
  [0, 'low']
])('confidence %d is %s', (confidence, band) => {
  expect(confidenceBand(confidence)).toBe(band)
})
