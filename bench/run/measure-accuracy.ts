import { type Accuracy, evaluateAccuracy, type SeenPicture } from '../lib/accuracy'
import type { RemoteBench } from './bench-page'
import type { LabelledPicture } from './pictures'

export async function measureAccuracy(
  bench: RemoteBench,
  people: readonly string[],
  pictures: readonly LabelledPicture[]
): Promise<Accuracy> {
  // Fresh engines: in a page that had run for minutes, `human` once counted many more faces than there are.
  await bench.reload()
  await bench.warmUp(people)
  const all: SeenPicture[] = []
  for (const picture of pictures) {
    const sightings = await bench.look(picture.address)
    all.push({ ...picture, sightings, inFile: await bench.countInFile(picture.address) })
  }
  return evaluateAccuracy(all)
}
