import { describe, expect, test } from 'vitest'
import type { PictureSource } from '@renderer/compare/picture-source'
import { presentationOf, sourceWords } from '@renderer/compare/source-words'
import { compare } from '@renderer/text/en/compare'
import type { PresentationCheck } from '@shared/face/presentation-attack/decision'

const shot = (presentation: PresentationCheck): PictureSource => ({
  kind: 'camera',
  takenAt: 0,
  presentation
})
const verdict = { conclusion: 'attack-suspected', reasons: ['texture-attack'], textureScore: 0.1 } as const

test.each<[PictureSource, string]>([
  [shot({ mode: 'off', verdict: undefined }), 'Camera'],
  [{ kind: 'file', name: 'passport.jpg', changedAt: 0 }, 'passport.jpg'],
  [{ kind: 'enrolled', faceId: 'f', name: 'Ada Lind' }, 'Enrolled photo of Ada Lind'],
  [{ kind: 'enrolled', faceId: 'f', name: undefined }, 'Enrolled photo, no name known']
])('a picture is told by where it comes from: %j', (source, words) => {
  expect(sourceWords(source, compare)).toBe(words)
})

describe('the presentation', () => {
  test('is told where the site warns of it', () => {
    expect(presentationOf(shot({ mode: 'warn', verdict }))).toBe('attack-suspected')
  })

  test('is not told where the site only keeps it in its record, or checks nothing', () => {
    expect(presentationOf(shot({ mode: 'record', verdict }))).toBeUndefined()
    expect(presentationOf(shot({ mode: 'off', verdict: undefined }))).toBeUndefined()
  })

  test('of a file is not known', () => {
    expect(presentationOf({ kind: 'file', name: 'a.jpg', changedAt: 0 })).toBeUndefined()
  })
})
