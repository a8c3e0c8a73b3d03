import { createCandidateBuffers } from '@shared/face/candidate-buffers'
import { createFaceBuffers } from '@shared/face/face-buffers'
import type { CandidateModels, FaceModels } from '@shared/face/face-models'
import type { PixelImage } from '@shared/face/pixel-image'
import { presentationLimits } from '@shared/face/presentation-attack/limits'
import { sampleTexture, type TextureSample } from '@shared/face/presentation-attack/texture'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { announceFaceFolder, facePath, hasFaceFolder } from '../support/face-folder'
import { loadCandidateModels, loadFaceModels } from '../support/face-models-node'
import { pixelsOf, readPicture } from '../support/face-pictures'
import { labelledPictures, quantile, seeFace } from '../support/face-study'
import { heldPicture, portraitOf } from '../support/presentation-scenes'

announceFaceFolder()

const kinds = ['genuine', 'genuine, hard', 'print', 'screen', 'made print', 'made screen'] as const
type Kind = (typeof kinds)[number]

interface Still {
  readonly file: string
  readonly kind: Kind
  /** As in the study of face quality: even or odd places in the table. */
  readonly half: number
  /** Undefined when the detector found no face, so that there was nothing to judge. */
  readonly sample: TextureSample | undefined
}

const { attackBelow } = presentationLimits.texture

describe.skipIf(!hasFaceFolder)('the texture of one still', () => {
  const buffers = createFaceBuffers()
  const candidateBuffers = createCandidateBuffers()
  const stills: Still[] = []
  let models: FaceModels
  let candidateModels: CandidateModels

  const look = async (image: PixelImage) => {
    const seen = await seeFace(image, models, buffers)
    const box = seen?.faces[0]?.box
    if (!seen || !box) return undefined
    const sample = await sampleTexture(image, box, candidateModels.liveness, candidateBuffers)
    return { landmarks: seen.landmarks, box, sample }
  }

  beforeAll(async () => {
    models = await loadFaceModels()
    candidateModels = await loadCandidateModels()
    const pictures = labelledPictures().filter(({ faces }) => faces > 0)
    for (const [index, { file, tag }] of pictures.entries()) {
      const picture = await readPicture(facePath(file))
      const seen = await look(picture)
      const half = index % 2
      const isPortrait = tag === 'normal' || tag === 'gallery'
      const kind = isPortrait ? 'genuine' : kindOfHard(tag)
      stills.push({ file, kind, half, sample: seen?.sample })
      if (!seen || !isPortrait || index % 4 > 1) continue
      const portrait = portraitOf(picture, seen.landmarks)
      for (const carrier of ['print', 'screen'] as const) {
        const made = await look(heldPicture(portrait, carrier, { yaw: (index % 5) * 4 - 8, pitch: 4 }))
        stills.push({ file, kind: `made ${carrier}`, half, sample: made?.sample })
      }
    }
  })

  const scoresOf = (kind: Kind, half?: number): readonly number[] =>
    stills
      .filter((still) => still.kind === kind && (half === undefined || still.half === half))
      .flatMap(({ sample }) => (sample ? [sample.score] : []))
  const isWrong = (kind: Kind, score: number): boolean =>
    kind.startsWith('genuine') ? score < attackBelow : score >= attackBelow
  const wrongOf = (kind: Kind, half?: number): number =>
    scoresOf(kind, half).filter((score) => isWrong(kind, score)).length

  it('prints the error rates, in both halves', () => {
    console.table(
      kinds.flatMap((kind) =>
        [0, 1, undefined].map((half) => {
          const scores = scoresOf(kind, half)
          const wrong = wrongOf(kind, half)
          return {
            kind,
            half: half ?? 'both',
            judged: scores.length,
            wrong,
            measure: kind.startsWith('genuine') ? 'BPCER' : 'APCER',
            percent: scores.length > 0 ? Math.round((1000 * wrong) / scores.length) / 10 : '-',
            '5, 50, 95 %': [0.05, 0.5, 0.95].map((share) => quantile(scores, share).toFixed(3)).join(' ')
          }
        })
      )
    )
    const limits = [0.1, 0.3, 0.5, 0.7, 0.9]
    console.table(
      kinds.map((kind) => ({
        kind,
        ...Object.fromEntries(
          limits.map((limit) => [`below ${limit}`, scoresOf(kind).filter((score) => score < limit).length])
        )
      }))
    )
    const hard = stills.filter(({ kind, sample }) => kind === 'genuine, hard' && sample)
    console.log(
      hard.filter(({ sample }) => isWrong('genuine, hard', sample?.score ?? 1)).map(({ file }) => file)
    )
    expect(scoresOf('genuine').length).toBeGreaterThan(120)
    expect(wrongOf('genuine, hard') / hard.length).toBeLessThan(0.1)
  })

  it.each([0, 1])('of no portrait looks like an attack: half %d', (half) => {
    expect(wrongOf('genuine', half)).toBe(0)
  })

  it.each(['print', 'screen'] as const)('of the one real %s looks like an attack', (kind) => {
    expect(scoresOf(kind)).toHaveLength(1)
    expect(wrongOf(kind)).toBe(0)
  })

  it('of both real attacks stays suspicious in pictures that end close to the face', async () => {
    const rows = []
    for (const file of ['hard/exif6_print.jpg', 'hard/exif6_screen.jpg']) {
      const upright = await sharp(facePath(file)).rotate().toBuffer()
      const { box } = (await look(await pixelsOf(sharp(upright))))!
      const { width, height } = await sharp(upright).metadata()
      for (const size of [1.1, 1.3, 1.5, 1.7, 1.9]) {
        const side = Math.round(box.width * size)
        const left = Math.max(0, Math.round(box.x + box.width / 2 - side / 2))
        const top = Math.max(0, Math.round(box.y + box.height / 2 - side / 2))
        const region = {
          left,
          top,
          width: Math.min(side, width - left),
          height: Math.min(side, height - top)
        }
        const tight = await look(await pixelsOf(sharp(upright).extract(region)))
        rows.push({ file, size, crop: tight?.sample.crop.size, score: tight?.sample.score })
      }
    }
    console.table(rows)
    expect(rows.filter(({ score }) => score === undefined || score >= attackBelow)).toEqual([])
  })
})

function kindOfHard(tag: string): Kind {
  if (tag.includes('printed photo')) return 'print'
  return tag.includes('screen replay') ? 'screen' : 'genuine, hard'
}
