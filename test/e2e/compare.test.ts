import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { pretendPrinter } from '../support/printing-host'
import { pagesIn, printed } from '../support/printed-page'
import { adaAgain, type SamplePerson, samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import { samplePicture } from '../support/samples'
import type { StationPage } from '../support/station-page'

const patience = { timeout: 20_000 }

async function openCompare(inFront: SamplePerson = samplePerson('ada')): Promise<StationPage> {
  const stage = new Stage()
  await stage.stepsIn(await seen(inFront))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await station.choose('Compare')
  return station
}

const verdictIs = (station: StationPage, verdict: string): Promise<void> =>
  expect.poll(() => station.verdict.getAttribute('data-verdict'), patience).toBe(verdict)

const pictureOf = async (person: SamplePerson, name = 'photo.jpg') => ({
  name,
  bytes: await samplePhoto(person)
})

describe('comparing', () => {
  it('takes the visitor by the camera, and files of her and of somebody else', async () => {
    const station = await openCompare()
    await station.useCamera('First picture')
    await station.chooseFile('Second picture', await pictureOf(adaAgain, 'passport.jpg'))
    await verdictIs(station, 'same')
    expect(await station.verdict.textContent()).toContain('Same person')
    expect(await station.slot('First picture').getByTestId('source').textContent()).toBe('Camera')
    expect(await station.slot('Second picture').getByTestId('source').textContent()).toBe('passport.jpg')

    await station.chooseFile('Second picture', await pictureOf(samplePerson('dora')))
    await verdictIs(station, 'different')
  })

  it('keeps the verdict when the pictures change sides, and forgets it with one of them', async () => {
    const station = await openCompare()
    await station.chooseFile('First picture', await pictureOf(samplePerson('dora'), 'dora.jpg'))
    await station.chooseFile('Second picture', await pictureOf(samplePerson('fay'), 'fay.jpg'))
    expect(await station.readVerdict()).toBe('different')
    await station.page.getByRole('button', { name: 'Swap the pictures' }).click()
    expect(await station.slot('First picture').getByTestId('source').textContent()).toBe('fay.jpg')
    expect(await station.verdict.getAttribute('data-verdict')).toBe('different')
    await station.slot('First picture').getByRole('button', { name: 'Clear' }).click()
    await station.page.getByText('Add one more picture').waitFor()
    expect(await station.verdict.count()).toBe(0)
  })

  it('goes back from the camera to what stood before', async () => {
    const station = await openCompare()
    await station.chooseFile('First picture', await pictureOf(samplePerson('dora'), 'dora.jpg'))
    await station.slot('First picture').getByRole('button', { name: 'Clear' }).waitFor(patience)
    await station.slot('First picture').getByRole('button', { name: 'Use the camera' }).click()
    await station.hint.waitFor(patience)
    await station.page.keyboard.press('Escape')
    expect(await station.slot('First picture').getByTestId('source').textContent()).toBe('dora.jpg')
  })

  it('takes the photo of somebody who was identified before, by keyboard alone', async () => {
    const stage = new Stage()
    const camera = { kind: 'clip', path: stage.clip } as const
    await stage.stepsIn(await seen(adaAgain))
    const { station } = await openStation(stage.folder, camera)
    const { page } = station
    await station.capture()
    await station.enrollAs('Ada', 'Lind')
    await station.goHome()
    await station.choose('Compare')
    const open = station.slot('First picture').getByRole('button', { name: 'Choose an enrolled photo' })
    await open.press('Enter')
    await page.getByText('Nobody here yet').waitFor()
    // Escape closes what is open, and leaves the screen alone.
    await page.keyboard.press('Escape')
    await page.getByText('Nobody here yet').waitFor({ state: 'detached' })
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true)
    await station.goHome()

    await stage.stepsIn(await seen(samplePerson('ada')))
    const found = await station.identify()
    expect(await found.getAttribute('data-outcome')).toBe('match')
    await page.getByRole('button', { name: 'Compare', exact: true }).press('Enter')
    const source = station.slot('First picture').getByTestId('source')
    await expect.poll(() => source.textContent(), patience).toBe('Enrolled photo of Ada Lind')
    await station.useCamera('Second picture')
    expect(await station.readVerdict()).toBe('same')

    // The same photo on the other side, chosen among those who were seen.
    await station.slot('Second picture').getByRole('button', { name: 'Clear' }).press('Enter')
    await station
      .slot('Second picture')
      .getByRole('button', { name: 'Choose an enrolled photo' })
      .press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Ada Lind' }).press('Enter')
    expect(await station.readVerdict()).toBe('same')
    // Which button had the focus is gone; the place still has it.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Second picture')

    // Nothing of anybody is left for who comes next.
    await station.goHome()
    await station.choose('Compare')
    expect(await page.locator('img[src^="blob:"]').count()).toBe(0)
    await page.getByText('Add two pictures').waitFor()
  })

  it('says what makes a score weak, and judges each picture for itself', async () => {
    const station = await openCompare()
    const weak = await sharp(await samplePhoto(samplePerson('dora')))
      .resize(200)
      .blur(1.4)
      .jpeg()
      .toBuffer()
    await station.chooseFile('First picture', await pictureOf(samplePerson('ada')))
    await station.chooseFile('Second picture', { name: 'weak.jpg', bytes: weak })
    expect(await station.readVerdict()).not.toBe('same')
    const why = await station.page.getByTestId('differences').textContent()
    expect(why).toContain('The face in the second picture is much smaller.')
    const quality = station.slot('Second picture').getByTestId('picture-quality')
    expect(await quality.getAttribute('data-overall')).not.toBe('good')
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
      await slot.getByText(sentence).waitFor(patience)
    }

    await station.chooseFile('First picture', { name: 'good.jpg', bytes: photo })
    await slot.getByRole('button', { name: 'Clear' }).waitFor(patience)
    await station.chooseFile('Second picture', {
      name: 'good.png',
      bytes: await sharp(photo).png().toBuffer()
    })
    await verdictIs(station, 'same')
  })
})

describe('the record of a comparison', () => {
  it('is one page of A4 or Letter with both pictures and all that was said, also when that is much', async () => {
    const station = await openCompare()
    const { page } = station
    const weak = await sharp(await samplePhoto(samplePerson('dora')))
      .resize(200)
      .blur(1.4)
      .linear(0.2, 0)
      .jpeg()
      .toBuffer()
    const name = `${'a very long name of a file '.repeat(8)}.jpg`
    await station.chooseFile('First picture', { name, bytes: weak })
    await station.chooseFile('Second picture', await pictureOf(samplePerson('fay'), 'passport.jpg'))
    const verdict = await station.readVerdict()
    const sheet = page.getByTestId('record-sheet')
    // On the screen there is nothing of it.
    expect(await sheet.isVisible()).toBe(false)

    await page.emulateMedia({ media: 'print' })
    expect(await sheet.isVisible()).toBe(true)
    expect(await page.getByRole('button').count()).toBe(0)
    const words = await sheet.innerText()
    for (const said of ['passport.jpg', 'Score', 'Training server', 'Enroll Station', 'Signature', 'UTC']) {
      expect(words).toContain(said)
    }
    expect(words).toContain(verdict === 'different' ? 'Different people' : 'Not sure')
    const pictures = await sheet
      .locator('img')
      .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth))
    expect(pictures).toHaveLength(2)
    expect(Math.min(...pictures)).toBeGreaterThan(0)
    // Nothing of it is cut off at the end of the page.
    expect(await sheet.evaluate((element) => element.scrollHeight <= element.clientHeight)).toBe(true)

    expect(pagesIn(await printed(page, 'A4'))).toBe(1)
    expect(pagesIn(await printed(page, 'Letter'))).toBe(1)
  })

  it('is printed on request; without a printer of its own the station offers no PDF', async () => {
    const station = await openCompare()
    const { page } = station
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset['printed'] = 'yes'
      }
    })
    await station.chooseFile('First picture', await pictureOf(samplePerson('dora')))
    await station.chooseFile('Second picture', await pictureOf(samplePerson('fay')))
    await station.readVerdict()
    expect(await page.getByRole('button', { name: 'Save PDF of the record' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Print the record' }).click()
    expect(await page.locator('body').getAttribute('data-printed')).toBe('yes')
    await station.goHome()
    expect(await page.getByTestId('record-sheet').count()).toBe(0)
  })

  it('is saved as a PDF by a host that can make one, under a name that names nobody', async () => {
    const station = await openCompare()
    const { page } = station
    await pretendPrinter(page, '%PDF-1.7 of a record')
    await page.reload()
    await page.getByText('Connected').waitFor(patience)
    await station.choose('Compare')
    await station.chooseFile('First picture', await pictureOf(samplePerson('dora'), 'Dora Berg.jpg'))
    await station.chooseFile('Second picture', await pictureOf(samplePerson('fay')))
    await station.readVerdict()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save PDF of the record' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toMatch(/^comparison-\d{4}-\d{2}-\d{2}-\d{6}\.pdf$/)
    expect(readFileSync(await saved.path(), 'utf8')).toBe('%PDF-1.7 of a record')
    await page.getByText(`Made ${saved.suggestedFilename()}.`).waitFor()
  })
})
