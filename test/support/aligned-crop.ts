import { decodeJpeg } from '@sandbox/engine/decode-jpeg'
import { loadOrtFaceModels } from '@sandbox/engine/ort-face-models'
import { alignFace } from '@shared/face/aligned-face'
import { detectFaces } from '@shared/face/detect-faces'
import { findLandmarks } from '@shared/face/landmarks'
import sharp from 'sharp'
import { engineFiles } from './sandbox-engine'

/** The largest face of a picture as an edge device would send it: aligned, 112x112 pixels, JPEG. */
export async function alignedCrop(jpeg: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const image = decodeJpeg(jpeg)
  if (!image.ok) throw new Error(image.error.code)
  const models = await loadOrtFaceModels(engineFiles)
  const [face] = await detectFaces(image.value, models.detector)
  const aligned = alignFace(image.value, await findLandmarks(image.value, face!, models.landmarks))
  await models.close()
  const crop = await sharp(aligned!.data, { raw: { width: 112, height: 112, channels: 4 } })
    .jpeg({ quality: 95 })
    .toBuffer()
  return new Uint8Array(crop)
}
