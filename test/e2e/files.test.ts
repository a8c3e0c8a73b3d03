import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { openStation } from '../support/e2e'
import { Stage } from '../support/e2e-stage'
import { emptyRoom } from '../support/camera-clip'
import { animatedPng, withoutSegments } from '../support/picture-bytes'
import { samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import type { StationPage } from '../support/station-page'
import { thumbnailDifference, thumbnailIn, thumbnailOf } from '../support/thumbnails'

let photo: Uint8Array

beforeAll(async () => {
  // Strong colours show best whether a colour profile was heeded.
  photo = await sharp(await samplePhoto(samplePerson('dora')))
    .modulate({ saturation: 1.8 })
    .jpeg({ quality: 95 })
    .toBuffer()
})

async function openCompare(): Promise<StationPage> {
  const stage = new Stage()
  stage.still(await emptyRoom())
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await station.choose('Compare')
  return station
}

/** The slot's picture as the station has taken it over, made small. */
async function taken(station: StationPage, name: string, bytes: Uint8Array): Promise<readonly number[]> {
  const slot = station.slot('First picture')
  await station.chooseFile('First picture', { name, bytes })
  const clear = slot.getByRole('button', { name: 'Clear' })
  await clear.waitFor({ timeout: 20_000 })
  const thumbnail = await thumbnailIn(slot.locator('img'))
  await clear.click()
  return thumbnail
}

/** How each orientation of EXIF is stored: what undoes it. Source: EXIF 2.32, tag 0x0112. */
const stored = {
  2: () => sharp(photo).flop(),
  3: () => sharp(photo).rotate(180),
  4: () => sharp(photo).flip(),
  5: () => sharp(photo).rotate(90).flip(),
  6: () => sharp(photo).rotate(270),
  7: () => sharp(photo).rotate(90).flop(),
  8: () => sharp(photo).rotate(90)
} as const

it('shows pictures upright by their EXIF orientation, in every format', async () => {
  const station = await openCompare()
  const upright = await taken(station, 'plain.jpg', photo)
  // Two programs make thumbnails in two ways.
  expect(thumbnailDifference(upright, await thumbnailOf(photo))).toBeLessThan(8)
  for (const orientation of [2, 3, 4, 5, 6, 7, 8] as const) {
    const bytes = await stored[orientation]().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
    const seen = await taken(station, `orientation-${orientation}.jpg`, bytes)
    expect(thumbnailDifference(seen, upright), `JPEG ${orientation}`).toBeLessThan(2)
  }
  for (const orientation of [2, 3, 4, 5, 6, 7, 8] as const) {
    const bytes = await stored[orientation]().withMetadata({ orientation }).webp({ quality: 95 }).toBuffer()
    const seen = await taken(station, `orientation-${orientation}.webp`, bytes)
    expect(thumbnailDifference(seen, upright), `WebP ${orientation}`).toBeLessThan(2)
  }
  const png = await stored[6]().withMetadata({ orientation: 6 }).png().toBuffer()
  expect(thumbnailDifference(await taken(station, 'turned.png', png), upright), 'PNG').toBeLessThan(2)
})

it('converts colours by the colour profile of the file', async () => {
  const station = await openCompare()
  const right = await taken(station, 'plain.jpg', photo)
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const wide = await sharp(photo).withIccProfile('p3').toFormat(format, { quality: 95 }).toBuffer()
    const seen = await taken(station, `wide.${format}`, wide)
    expect(thumbnailDifference(seen, right), format).toBeLessThan(2)
  }
  // The same bytes without their profile have other colours, so the comparison above means something.
  const wide = await sharp(photo).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer()
  const unprofiled = await taken(station, 'unprofiled.jpg', withoutSegments(wide, 0xe2))
  expect(thumbnailDifference(unprofiled, right)).toBeGreaterThan(4)
})

/** A whole picture that is small as a file and needs four bytes a pixel when it is decoded. */
const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#776655' } })

const damaged = 'This picture is damaged'
const moving = 'This picture moves'

async function badFiles(): Promise<readonly (readonly [string, Uint8Array, string])[]> {
  const png = new Uint8Array(await sharp(photo).resize(200).png().toBuffer())
  const webp = new Uint8Array(await sharp(photo).webp().toBuffer())
  const frames = [await sharp(photo).png().toBuffer(), await sharp(photo).flop().png().toBuffer()]
  const animated = await sharp(frames, { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer()
  const cut = (bytes: Uint8Array, share: number): Uint8Array => bytes.subarray(0, bytes.length * share)
  const sized = (width: number, height: number): Uint8Array => {
    const bytes = png.slice()
    new DataView(bytes.buffer).setUint32(16, width)
    new DataView(bytes.buffer).setUint32(20, height)
    return bytes
  }
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><script>alert(1)</script></svg>'
  return [
    ...[0.02, 0.3, 0.7, 0.99].flatMap((share) => [
      [`cut-${share}.jpg`, cut(photo, share), damaged] as const,
      [`cut-${share}.png`, cut(png, share), damaged] as const,
      [`cut-${share}.webp`, cut(webp, share), damaged] as const
    ]),
    ['animated.webp', animated, moving],
    ['animated.png', animatedPng(png), moving],
    ['drawing.jpg', new TextEncoder().encode(svg), 'This file is not a picture'],
    ['page.png', new TextEncoder().encode('<html><body>hello</body></html>'), 'This file is not a picture'],
    ['old.jpg', await sharp(photo).gif().toBuffer(), 'This file is not a picture'],
    ['bomb.png', sized(60_000, 60_000), 'This picture is too large'],
    ['strip.png', sized(40_000, 1000), 'This picture is too large'],
    ['hundred-megapixels.jpg', await flat(10_000, 10_000).jpeg().toBuffer(), 'This picture is too large'],
    ['hundred-megapixels.png', await flat(10_100, 10_000).png().toBuffer(), 'This picture is too large'],
    ['nothing.png', sized(0, 200), damaged],
    // The header lies about the size: the decoder finds out.
    ['liar.png', sized(300, 300), damaged]
  ]
}

it('has a sentence for every damaged or malicious file, and goes on', async () => {
  const station = await openCompare()
  const slot = station.slot('First picture')
  for (const [name, bytes, sentence] of await badFiles()) {
    await station.chooseFile('First picture', { name, bytes })
    await expect
      .poll(async () => (await slot.textContent()) ?? '', { timeout: 20_000, message: name })
      .toContain(sentence)
  }
  const polyglot = Uint8Array.from([
    ...photo,
    ...new TextEncoder().encode('<script>alert(1)</script>PK\u0003\u0004')
  ])
  const seen = await taken(station, 'polyglot.jpg', polyglot)
  expect(thumbnailDifference(seen, await thumbnailOf(photo))).toBeLessThan(8)
})

it('takes a picture of nearly fifty megapixels', async () => {
  const station = await openCompare()
  const large = await sharp(photo).resize(7000, 7000).jpeg({ quality: 60 }).toBuffer()
  const seen = await taken(station, 'large.jpg', large)
  expect(thumbnailDifference(seen, await thumbnailOf(photo))).toBeLessThan(8)
})
