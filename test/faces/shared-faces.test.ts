import type { FrameAnalysis, SubjectMeasures } from '@shared/domain/analysis'
import { analyzePicture } from '@shared/face/analyze-picture'
import { samePersonSimilarity } from '@shared/face/confidence'
import { createFaceBuffers } from '@shared/face/face-buffers'
import type { FaceModels } from '@shared/face/face-models'
import type { ComponentId } from '@shared/face/quality/components'
import { nativeOf } from '@shared/face/quality/report'
import { cosineSimilarity } from '@shared/face/similarity'
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { announceFaceFolder, facePath, hasFaceFolder, readFaceTable } from '../support/face-folder'
import { describeLargestFace } from '../support/face-description'
import { loadFaceModels } from '../support/face-models-node'
import { readPicture } from '../support/face-pictures'

announceFaceFolder()

describe.skipIf(!hasFaceFolder)('the labelled face pictures', () => {
  const buffers = createFaceBuffers()
  const analyses = new Map<string, FrameAnalysis>()
  const known = new Map<string, Float32Array>()
  let models: FaceModels

  const measured = (file: string, component: ComponentId): number =>
    nativeOf(subjectOf(file).quality, component) ?? NaN
  const featuresOf = async (file: string): Promise<Float32Array> => {
    const cached = known.get(file)
    if (cached) return cached
    const described = await describeLargestFace(await readPicture(facePath(file)), models, buffers)
    if (!described) throw new Error(`No face in ${file}`)
    known.set(file, described.features)
    return described.features
  }
  const similarity = async (one: string, other: string): Promise<number> =>
    cosineSimilarity(await featuresOf(one), await featuresOf(other))
  const subjectOf = (file: string): SubjectMeasures => {
    const subject = analyses.get(file)?.subject
    if (!subject) throw new Error(`No face in ${file}`)
    return subject
  }

  beforeAll(async () => {
    models = await loadFaceModels()
    for (const [file = ''] of readFaceTable('labels.csv')) {
      analyses.set(file, await analyzePicture(await readPicture(facePath(file)), models, buffers))
    }
  })

  it('have, as camera frames, the right number of faces in at least 188 of 195 cases', () => {
    const labels = readFaceTable('labels.csv')
    const wrong = labels.filter(([file = '', count]) => analyses.get(file)?.faces.length !== Number(count))
    expect(labels).toHaveLength(195)
    expect(wrong.length, wrong.map(([file]) => file).join(' ')).toBeLessThanOrEqual(7)
  })

  it('show, as camera frames, no face where there is none, except to a detector that likes cats', () => {
    const found = readFaceTable('labels.csv')
      .filter(([file = '', count]) => count === '0' && analyses.get(file)?.faces.length !== 0)
      .map(([file]) => file)
    expect(found).toEqual(['nonface/cat.jpg'])
  })

  it('tell same from different people in all 275 pairs at the decision threshold', async () => {
    const pairs = readFaceTable('pairs.csv')
    const wrong: string[] = []
    for (const [one = '', other = '', same] of pairs) {
      const value = await similarity(one, other)
      if (value >= samePersonSimilarity !== (same === '1')) wrong.push(`${one} ${other} ${value.toFixed(3)}`)
    }
    expect(pairs).toHaveLength(275)
    expect(wrong).toEqual([])
  })

  it('find every enrolled person among 60, and no stranger', async () => {
    const number = (value: number): string => String(value).padStart(2, '0')
    const people = Array.from({ length: 20 }, (_, index) => `p${number(index + 1)}`)
    const portraits = Array.from({ length: 60 }, (_, index) => `gallery/g${number(index + 1)}.jpg`)
    const enrolled = [...people.map((person) => `${person}/a.jpg`), ...portraits.slice(0, 40)]
    const search = async (probe: string): Promise<string | undefined> => {
      let best = { file: '', value: samePersonSimilarity }
      for (const file of enrolled) {
        const value = await similarity(probe, file)
        if (value >= best.value) best = { file, value }
      }
      return best.file || undefined
    }
    const probes = people
      .flatMap((person) => ['b', 'c', 'd'].map((photo) => `${person}/${photo}.jpg`))
      .filter((file) => existsSync(facePath(file)))
    expect(probes).toHaveLength(47)
    for (const probe of probes) expect(await search(probe), probe).toBe(`${probe.slice(0, 3)}/a.jpg`)
    for (const stranger of portraits.slice(40)) expect(await search(stranger), stranger).toBeUndefined()
  })

  it.each(['hard/blur_heavy.jpg', 'hard/blur_motion.jpg', 'hard/bystander.jpg', 'hard/sunglasses_real.jpg'])(
    'are blurred: %s',
    (file) => expect(measured(file, 'sharpness')).toBeLessThan(0.45)
  )

  it('are sharp where they were proposed for acceptance', () => {
    const blurred = readFaceTable('labels.csv')
      .filter(([, , , , verdict]) => verdict === 'accept')
      .filter(([file = '']) => subjectOf(file).interEyeDistance >= 40 && measured(file, 'sharpness') < 0.55)
    expect(blurred).toEqual([])
  })

  it('tell light from dark', () => {
    for (const file of ['hard/dark_1.jpg', 'hard/dark_2.jpg', 'hard/backlit_1.jpg']) {
      expect(measured(file, 'luminanceMean'), file).toBeLessThan(0.05)
      expect(measured(file, 'underExposurePrevention'), file).toBeGreaterThan(0.85)
    }
    expect(measured('hard/bright.jpg', 'luminanceMean')).toBeGreaterThan(0.85)
    expect(measured('hard/bright.jpg', 'overExposurePrevention')).toBeGreaterThan(0.5)
    for (const [file = '', , , , verdict] of readFaceTable('labels.csv')) {
      if (verdict !== 'accept') continue
      expect(measured(file, 'luminanceMean'), file).toBeGreaterThan(0.09)
      expect(measured(file, 'luminanceMean'), file).toBeLessThan(0.75)
      expect(measured(file, 'overExposurePrevention'), file).toBeLessThan(0.003)
    }
  })

  it.each([
    ['hard/profile_1.jpg', -35, -90],
    ['p21/b.jpg', -35, -90],
    ['hard/exif6_print.jpg', -20, -40],
    ['p09/a.jpg', -8, 8],
    ['p16/a.jpg', 20, 40],
    ['hard/threequarter.jpg', 30, 70],
    ['hard/profile_2.jpg', 35, 90]
  ])('are turned to the side with the right sign: %s', (file, one, other) => {
    const { yaw } = subjectOf(file)
    expect(yaw).toBeGreaterThan(Math.min(one, other))
    expect(yaw).toBeLessThan(Math.max(one, other))
  })

  it.each([
    ['hard/roll_25.jpg', -25],
    ['hard/roll_60.jpg', 60],
    ['p02/b.jpg', 0]
  ])('are tilted: %s by %d degrees', (file, roll) => {
    expect(Math.abs(subjectOf(file).roll - roll)).toBeLessThan(3)
  })
})
