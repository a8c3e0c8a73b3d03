import type { Point } from '@shared/domain/analysis'
import { createFaceBuffers } from '@shared/face/face-buffers'
import type { FaceModels } from '@shared/face/face-models'
import { headPoseOf } from '@shared/face/head-pose'
import {
  nothingSeen,
  observeFrame,
  type PresentationState
} from '@shared/face/presentation-attack/accumulator'
import { presentationLimits } from '@shared/face/presentation-attack/limits'
import { fitPlane } from '@shared/face/presentation-attack/plane-fit'
import type { TextureSample } from '@shared/face/presentation-attack/texture'
import { judgePresentation } from '@shared/face/presentation-attack/verdict'
import {
  judgeMotion,
  type Motion,
  type MotionFinding,
  motionOf
} from '@shared/face/presentation-attack/views'
import { beforeAll, describe, expect, it } from 'vitest'
import { announceFaceFolder, facePath, hasFaceFolder } from '../support/face-folder'
import { loadFaceModels } from '../support/face-models-node'
import { readPicture } from '../support/face-pictures'
import { labelledPictures, seeFace } from '../support/face-study'
import { type Portrait, portraitOf } from '../support/presentation-scenes'
import { type Sequence, sequences, sequenceSteps } from '../support/presentation-sequences'

announceFaceFolder()

interface Posed {
  readonly file: string
  readonly person: string
  readonly landmarks: readonly Point[]
}

/** The best texture there is, so that only motion decides. */
const livelyTexture: TextureSample = { score: 1, crop: { validity: 'whole', size: 2.7 } }

describe.skipIf(!hasFaceFolder)('motion', () => {
  const buffers = createFaceBuffers()
  const posed: Posed[] = []
  const portraits: Portrait[] = []
  let models: FaceModels

  beforeAll(async () => {
    models = await loadFaceModels()
    const pictures = labelledPictures().filter(({ tag }) => tag === 'normal' || tag === 'gallery')
    for (const [index, { file, tag }] of pictures.entries()) {
      const picture = await readPicture(facePath(file))
      const seen = await seeFace(picture, models, buffers)
      if (!seen) throw new Error(`No face in ${file}`)
      const { landmarks } = seen
      if (tag === 'normal') posed.push({ file, person: file.slice(0, 3), landmarks })
      if (index % 14 === 0) portraits.push(portraitOf(picture, landmarks))
    }
  })

  const follow = async ({ frameAt }: Sequence, portrait: Portrait): Promise<PresentationState> => {
    let state = nothingSeen
    for (let step = 0; step < sequenceSteps; step++) {
      const seen = await seeFace(frameAt(portrait, step), models, buffers)
      if (!seen) continue
      state = observeFrame(state, { at: step * 250, landmarks: seen.landmarks, texture: livelyTexture })
    }
    return state
  }

  it('of flat photos is never taken for a head, that of made heads never for a photo', async () => {
    const rows = []
    for (const sequence of sequences) {
      const count: Record<MotionFinding, number> = {
        'depth-seen': 0,
        'moved-as-a-plane': 0,
        'motion-none': 0
      }
      for (const portrait of portraits) {
        const state = await follow(sequence, portrait)
        const finding = judgeMotion(state.views, presentationLimits.parallax)
        count[finding] += 1
        const { conclusion } = judgePresentation(state, sequenceSteps * 250)
        expect(conclusion === 'attack-suspected').toBe(finding === 'moved-as-a-plane')
        expect(conclusion === 'live').toBe(finding === 'depth-seen')
      }
      rows.push({ sequence: sequence.name, truth: sequence.truth, of: portraits.length, ...count })
    }
    console.table(rows)
    expect(portraits.length).toBeGreaterThan(8)
    for (const { sequence, truth, ...row } of rows) {
      if (truth === 'attack') expect(row['depth-seen'], sequence).toBe(0)
      if (truth === 'bona fide') expect(row['moved-as-a-plane'], sequence).toBe(0)
      if (/^photo .* 40 degrees/.test(sequence)) {
        expect(row['moved-as-a-plane'] / row.of, sequence).toBeGreaterThanOrEqual(0.8)
      }
      if (sequence === 'head turned by 16 degrees') {
        expect(row['depth-seen'] / row.of).toBeGreaterThanOrEqual(0.7)
      }
    }
  })

  it('between two pictures of one person is a head, if anything', () => {
    const pairs = posed.flatMap((one, index) =>
      posed.slice(index + 1).flatMap((other) => {
        if (one.person !== other.person) return []
        const fit = fitPlane(one.landmarks, other.landmarks)
        const [from, to] = [headPoseOf(one.landmarks), headPoseOf(other.landmarks)]
        const turn = Math.hypot(from.yaw - to.yaw, from.pitch - to.pitch)
        return fit
          ? [{ files: `${one.file} ${other.file}`, turn, motion: motionOf(fit, presentationLimits.parallax) }]
          : []
      })
    )
    const ranges: readonly (readonly [number, number])[] = [
      [0, 5],
      [5, 10],
      [10, 15],
      [15, 90]
    ]
    console.table(
      ranges.map(([least, most]) => {
        const found = pairs.filter(({ turn }) => turn >= least && turn < most)
        const count = (wanted: Motion): number => found.filter(({ motion }) => motion === wanted).length
        return {
          degrees: `${least} to ${most}`,
          pairs: found.length,
          head: count('head'),
          plane: count('plane'),
          none: count('none')
        }
      })
    )
    const turned = pairs.filter(({ turn }) => turn >= 15)
    expect(pairs.length).toBeGreaterThan(70)
    expect(pairs.filter(({ motion }) => motion === 'plane')).toEqual([])
    expect(turned.filter(({ motion }) => motion === 'head').length / turned.length).toBeGreaterThan(0.9)
  })
})
