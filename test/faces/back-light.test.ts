import { analyzePicture } from '@shared/face/analyze-picture'
import { createFaceBuffers } from '@shared/face/face-buffers'
import { nativeOf } from '@shared/face/quality/report'
import { assessFrame } from '@renderer/guidance/assess-frame'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import { beforeAll, describe, expect, it } from 'vitest'
import { announceFaceFolder, facePath, hasFaceFolder } from '../support/face-folder'
import { loadFaceModels } from '../support/face-models-node'
import { readPicture } from '../support/face-pictures'
import { labelledPictures, quantile } from '../support/face-study'

announceFaceFolder()

interface Seen {
  readonly file: string
  readonly tag: string
  readonly isAccepted: boolean
  readonly backLight: number | undefined
  readonly isSaid: boolean
}

describe.skipIf(!hasFaceFolder)('light from behind, on labelled pictures as frames', () => {
  const seen: Seen[] = []

  beforeAll(async () => {
    const models = await loadFaceModels()
    const buffers = createFaceBuffers()
    for (const { file, tag, verdict } of labelledPictures().filter(({ faces }) => faces === 1)) {
      const analysis = await analyzePicture(await readPicture(facePath(file)), models, buffers)
      if (!analysis.subject) continue
      const { raised, advised } = assessFrame(analysis, undefined, captureProfiles.enrollment, 0)
      seen.push({
        file,
        tag,
        isAccepted: verdict === 'accept',
        backLight: nativeOf(analysis.subject.quality, 'backLight'),
        isSaid: raised.has('back-light') || advised.has('back-light')
      })
    }
  })

  it('is not said of portraits that are fit for enrollment', () => {
    const accepted = seen.filter(({ isAccepted }) => isAccepted)
    const measured = accepted.flatMap(({ backLight }) => backLight ?? [])
    console.info(
      `${accepted.length} fit portraits, ${measured.length} with surroundings: median ` +
        `${quantile(measured, 0.5).toFixed(2)}, 95 % ${quantile(measured, 0.95).toFixed(2)}, ` +
        `most ${Math.max(...measured).toFixed(2)}`
    )
    expect(measured.length).toBeGreaterThan(50)
    expect(accepted.filter(({ isSaid }) => isSaid).map(({ file }) => file)).toEqual([])
  })

  it('is said of both pictures taken against the light, and of no other', () => {
    expect(seen.filter(({ isSaid }) => isSaid).map(({ file }) => file)).toEqual([
      'hard/backlit_1.jpg',
      'hard/backlit_2.jpg'
    ])
  })
})
