import sharp from 'sharp'
import { expect, it } from 'vitest'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { adaAgain, samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import { samplePicture } from '../support/samples'
import type { StationPage } from '../support/station-page'

async function openCompare(): Promise<StationPage> {
  const stage = new Stage()
  await stage.stepsIn(await seen(samplePerson('ada')))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await station.choose('Compare')
  return station
}

it('compares the visitor with picture files of her and of somebody else', async () => {
  const station = await openCompare()
  await station.useCamera('First picture')
  await station.chooseFile('Second picture', { name: 'passport.jpg', bytes: await samplePhoto(adaAgain) })
  await expect.poll(() => station.verdict.getAttribute('data-verdict'), { timeout: 20_000 }).toBe('same')
  expect(await station.verdict.textContent()).toContain('Same person')

  await station.chooseFile('Second picture', {
    name: 'other.jpg',
    bytes: await samplePhoto(samplePerson('dora'))
  })
  await expect.poll(() => station.verdict.getAttribute('data-verdict'), { timeout: 20_000 }).toBe('different')
})

it('has a sentence of its own for every bad picture, and goes on', async () => {
  const station = await openCompare()
  const slot = station.slot('First picture')
  const wall = sharp({ create: { width: 800, height: 600, channels: 3, background: '#999999' } })
  const hundredMegapixels = sharp({
    create: { width: 11_000, height: 9_100, channels: 3, background: '#999999' }
  })
  const photo = await samplePhoto(samplePerson('dora'))

  const badPictures: readonly [string, Uint8Array, string][] = [
    ['text.jpg', new TextEncoder().encode('I am not a picture.'), 'This file is not a picture'],
    ['empty.jpg', new Uint8Array(), 'This file is empty'],
    ['huge.jpg', await hundredMegapixels.jpeg().toBuffer(), 'This picture is too large'],
    ['cut.jpg', photo.slice(0, 400), 'This picture is damaged'],
    ['wall.jpg', await wall.jpeg().toBuffer(), 'No face found in this picture'],
    ['group.jpg', await samplePicture(6), 'Several faces in this picture']
  ]
  for (const [name, bytes, sentence] of badPictures) {
    await station.chooseFile('First picture', { name, bytes })
    await slot.getByText(sentence).waitFor({ timeout: 20_000 })
  }

  await station.chooseFile('First picture', { name: 'good.jpg', bytes: photo })
  await slot.getByRole('button', { name: 'Clear' }).waitFor({ timeout: 20_000 })
  await station.chooseFile('Second picture', { name: 'good.png', bytes: await sharp(photo).png().toBuffer() })
  await expect.poll(() => station.verdict.getAttribute('data-verdict'), { timeout: 20_000 }).toBe('same')
})
