import { readFile } from 'node:fs/promises'
import { seen } from '../../test/support/e2e-stage'
import { facePath, hasFaceFolder, readFaceTable } from '../../test/support/face-folder'
import { adaAgain, samplePeople } from '../../test/support/sample-people'
import { samplePicture } from '../../test/support/samples'
import type { Pictures } from './page-server'

/** A picture with its number of faces as somebody counted them. */
export interface LabelledPicture {
  readonly address: string
  readonly group: string
  readonly faces: number
}

export interface BenchPictures {
  readonly files: Pictures
  /** One person each, as a camera of 1280x720 pixels sees it. The same in every checkout. */
  readonly people: readonly string[]
  readonly labelled: readonly LabelledPicture[]
  /** What the labelled pictures are, for the report. */
  readonly labelledAre: string
}

export async function collectPictures(): Promise<BenchPictures> {
  const files = new Map<string, () => Promise<Uint8Array>>()
  const people: string[] = []
  for (const [index, person] of [...samplePeople, adaAgain].entries()) {
    const jpeg = await seen(person)
    const address = `/pictures/people/${index}.jpg`
    files.set(address, () => Promise.resolve(jpeg))
    people.push(address)
  }
  const labelled = hasFaceFolder ? addFaceFolder(files) : addSamples(files)
  return {
    files,
    people,
    labelled,
    labelledAre: hasFaceFolder
      ? `the labelled development set beside the repository (${labelled.length} pictures)`
      : `the ${labelled.length} sample pictures of the face-api package (the labelled set is absent)`
  }
}

function addFaceFolder(files: Map<string, () => Promise<Uint8Array>>): LabelledPicture[] {
  return readFaceTable('labels.csv').map(([file = '', faces]) => {
    const address = `/pictures/faces/${file}`
    files.set(address, () => readFile(facePath(file)))
    const folder = file.split('/')[0] ?? ''
    return { address, group: /^p\d+$/.test(folder) ? 'people' : folder, faces: Number(faces) }
  })
}

/** Counted by looking at them. */
const sampleFaces = [3, 3, 3, 4, 5, 4] as const

function addSamples(files: Map<string, () => Promise<Uint8Array>>): LabelledPicture[] {
  return ([1, 2, 3, 4, 5, 6] as const).map((number, index) => {
    const address = `/pictures/samples/${number}.jpg`
    files.set(address, () => samplePicture(number))
    return { address, group: 'samples', faces: sampleFaces[index] ?? 0 }
  })
}
