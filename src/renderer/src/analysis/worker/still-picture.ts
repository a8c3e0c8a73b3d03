import type { Box, ShotAnalysis } from '@shared/domain/analysis'
import { photoLimits, pictureFileLimits } from '@shared/domain/photo'
import { appError } from '@shared/errors'
import { alignFace } from '@shared/face/aligned-face'
import type { Candidate } from '@shared/face/analyze-shot'
import { alignedFaceSize } from '@shared/face/face-models'
import { copyPart, createPixelImage, type OwnPixelImage, type PixelImage } from '@shared/face/pixel-image'
import { err, ok, type Result } from '@shared/result'
import type { FacePicture, Shot } from '../analyzer'
import { decodeJpeg, encodeJpeg } from './jpeg'
import { create2dContext } from './canvas'
import { checkOneFace, checkPictureFile, fitWithin } from './picture-file'
import { turnBitmap } from './turn-bitmap'

/** The two looks at a still: at the whole picture, then at what became the shot. */
export interface StillAnalysis {
  readonly inspect: (image: PixelImage) => Promise<Candidate | undefined>
  readonly analyze: (image: PixelImage, candidate: Candidate | undefined) => Promise<ShotAnalysis>
}

/**
 * Makes a shot of a picture file that a person picked: upright by its EXIF orientation, its colours converted to sRGB by
 * its profile, reduced, encoded anew, so that no metadata, no hidden content and no odd format goes on.
 *
 * Errors: those of `checkPictureFile`, `picture/damaged`, `picture/no-face`, `picture/several-faces`.
 */
export async function shotOfFile(file: Blob, { inspect, analyze }: StillAnalysis): Promise<Result<Shot>> {
  // Before reading: a file of gigabytes should not fill the memory first.
  if (file.size > pictureFileLimits.maxBytes) return err(appError('picture/too-many-bytes'))
  const bitmap = await decodeFile(file)
  if (!bitmap.ok) return bitmap
  const jpeg = await encodeJpeg(bitmap.value).finally(() => bitmap.value.close())
  const image = await decodeJpeg(jpeg)
  const candidate = await inspect(image)
  const oneFace = checkOneFace(candidate?.faces ?? [])
  if (!oneFace.ok) return oneFace
  // A passer-by is cut away where that is possible; a picture of one person stays as it is.
  if (candidate && candidate.faces.length > 1) return cut(image, candidate, analyze)
  const analysis = await analyze(image, candidate)
  return sized({ ...(await facePicture(jpeg, image, analysis)), analysis })
}

/** Longest side, in pixels: the detector sees 128. */
const smallSide = 640

/**
 * The pixels of a picture, upright and reduced to what a detector needs.
 *
 * Errors: those of `checkPictureFile`, `picture/damaged`.
 */
export async function readSmall(picture: Blob): Promise<Result<OwnPixelImage>> {
  const bitmap = await decodeFile(picture)
  if (!bitmap.ok) return bitmap
  const { width, height } = fitWithin(bitmap.value, smallSide)
  const context = create2dContext(width, height)
  context.drawImage(bitmap.value, 0, 0, width, height)
  bitmap.value.close()
  return ok(context.getImageData(0, 0, width, height))
}

async function decodeFile(file: Blob): Promise<Result<ImageBitmap>> {
  try {
    const bytes = await file.arrayBuffer()
    const header = checkPictureFile(new Uint8Array(bytes))
    if (!header.ok) return header
    const { orientation } = header.value
    const bitmap = await createImageBitmap(new Blob([bytes]), {
      // Turned once: by the browser or by us.
      imageOrientation: orientation === undefined ? 'from-image' : 'none',
      colorSpaceConversion: 'default'
    })
    return ok(turnBitmap(bitmap, orientation ?? 1))
  } catch (cause) {
    return err(appError('picture/damaged', cause instanceof Error ? cause.name : undefined))
  }
}

/**
 * Makes a shot of a camera frame: cuts it to the subject, and measures what it cuts out while that is being encoded.
 *
 * @param other another frame of the same presentation, to be cut in the same way
 *
 * Errors: `picture/no-face`, `picture/too-many-bytes`.
 */
export async function shotOf(
  frame: OwnPixelImage,
  other: OwnPixelImage | undefined,
  { inspect, analyze }: StillAnalysis
): Promise<Result<Shot>> {
  const candidate = await inspect(frame)
  if (!candidate) return err(appError('picture/no-face'))
  const shot = await cut(frame, candidate, analyze)
  const isAlike = other?.width === frame.width && other.height === frame.height
  if (!shot.ok || !isAlike) return shot
  return ok({ ...shot.value, secondFrame: await cutAlike(other, candidate, shot.value) })
}

/**
 * The frames are a moment apart and the subject holds still, so box and landmarks of the shot fit this one too; at the
 * size of an aligned face the difference is less than a pixel. No model has to run.
 */
async function cutAlike(
  source: OwnPixelImage,
  { crop }: Candidate,
  { analysis }: Shot
): Promise<FacePicture> {
  const { image, jpeg } = await cutOut(source, crop.box)
  return facePicture(await jpeg, image, analysis)
}

/**
 * A part of a picture as the shot shows it, and its JPEG, which the browser makes on a thread of its own meanwhile. Only a
 * part that is reduced on the way has to be decoded again: at quality 0.95 the other way would say the same, 20 ms later.
 */
async function cutOut(source: OwnPixelImage, part: Box) {
  const jpeg = encodeJpeg(source, part)
  const isReduced = fitWithin(part, photoLimits.maxSide).width !== part.width
  return { jpeg, image: isReduced ? await decodeJpeg(await jpeg) : copyPart(source, part) }
}

async function facePicture(
  jpeg: FacePicture['jpeg'],
  image: OwnPixelImage,
  { subject }: ShotAnalysis
): Promise<FacePicture> {
  const face = createPixelImage(alignedFaceSize, alignedFaceSize)
  if (subject === undefined || alignFace(image, subject.landmarks, face) === undefined) return { jpeg }
  return { jpeg, alignedFace: await encodeJpeg(face) }
}

async function cut(
  source: OwnPixelImage,
  candidate: Candidate,
  analyze: StillAnalysis['analyze']
): Promise<Result<Shot>> {
  const { image, jpeg } = await cutOut(source, candidate.crop.box)
  // Together, so that neither fails unheard.
  const [encoded, analysis] = await Promise.all([jpeg, analyze(image, candidate)])
  return sized({ ...(await facePicture(encoded, image, analysis)), analysis })
}

function sized(shot: Shot): Result<Shot> {
  return shot.jpeg.byteLength > photoLimits.maxBytes
    ? err(appError('picture/too-many-bytes', 'encoded'))
    : ok(shot)
}
