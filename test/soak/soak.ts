import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../support/sandbox-bundle'
import { deskPart } from './desk-part'
import { pagePart } from './page-part'
import { fullSize, shortSize } from './sizes'
import { deskTable, judgeDesk, judgePage, pageTable } from './verdict'

/**
 * Hours of work in minutes: enrollments and searches through the composed station, and captures through its page, while the
 * line does harm, the power fails and the page crashes.
 *
 * @param seed decides all that is left to chance, but for when a power cut falls within a request
 * @returns whether nothing was lost, doubled, leaked or broken
 */
export async function runSoak({ short, seed }: { short: boolean; seed: number }): Promise<boolean> {
  const size = short ? shortSize : fullSize
  const folder = await mkdtemp(join(tmpdir(), 'enroll-station-soak-'))
  const program = await bundle('test/soak/station-child.ts')
  try {
    console.log(`Seed ${seed}, ${short ? 'short' : 'full'}`)
    const desk = await deskPart(folder, program.file, size, seed)
    console.log(deskTable(size, desk))
    const page = await pagePart(size, seed)
    console.log(`\n${pageTable(page)}`)
    const complaints = [...judgeDesk(size, desk), ...judgePage(size, page)]
    for (const complaint of complaints) console.error(complaint)
    return complaints.length === 0
  } finally {
    await program.remove()
    await rm(folder, { recursive: true, force: true })
  }
}
