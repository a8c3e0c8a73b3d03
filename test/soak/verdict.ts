import type { DeskFigures } from './desk-part'
import type { PageFigures } from './page-part'
import type { SoakSize } from './sizes'

/** How much more may be held at the end than before, in MB and in numbers. Above that it counts as a leak. */
const bounds = {
  /** Of the station's process, from 60 % of the work on. */
  heapMb: 15,
  /** The system gets freed memory back late; what leaks shows in the heap. */
  rssMb: 200,
  files: 8,
  sockets: 8,
  timers: 20,
  /** Of the page, over its last visits. */
  pageHeapMb: 15,
  /** Of the host behind the page, from the first visit to the last. */
  hostRssMb: 150,
  hostFiles: 10
} as const

type Check = readonly [complaint: string, isWell: boolean]
type Row = readonly [name: string, value: string | number]

/** @returns what is not as it should be; nothing if all is well */
export function judgeDesk(size: SoakSize, desk: DeskFigures): readonly string[] {
  const { report, early, late } = desk
  return [
    ...failed([
      ['not all were enrolled', desk.enrollments === size.enrollments],
      ['not all were looked up', desk.identifications === size.identifications],
      [`${report.lost} lost`, report.lost === 0],
      [`${report.doubled} doubled`, report.doubled === 0],
      [`${desk.waiting} still wait`, desk.waiting === 0],
      [`${desk.people} people on the server`, desk.people === desk.enrollments],
      [`${desk.wrong} wrong answers`, desk.wrong === 0],
      [`${desk.unexplained} enrolling requests too many`, desk.unexplained === 0],
      ['no fault happened', desk.faults.size > 0],
      [`${desk.lives - 1} power cuts`, desk.lives === size.kills + 1],
      ['the heap grew', grown(early.heapMb, late.heapMb) <= bounds.heapMb],
      ['the memory grew', grown(early.rssMb, late.rssMb) <= bounds.rssMb],
      ['more files are open', grown(early.files, late.files) <= bounds.files],
      ['more sockets are open', grown(early.sockets, late.sockets) <= bounds.sockets],
      ['more timers wait', grown(early.timers, late.timers) <= bounds.timers]
    ]),
    ...report.complaints
  ]
}

export function judgePage(size: SoakSize, page: PageFigures): readonly string[] {
  const { heapMb, hostRssMb, hostFiles } = page
  return [
    ...failed([
      [`${page.crashes} crashes of the page`, page.crashes === size.pageCrashes],
      [`${page.enrolled} of ${page.accepted} enrolled by the page`, page.enrolled === page.accepted],
      ['the page enrolled nobody', page.accepted > 0],
      ["the page's heap grew", grown(heapMb.early, heapMb.late) <= bounds.pageHeapMb],
      ["the host's memory grew", grown(hostRssMb.early, hostRssMb.late) <= bounds.hostRssMb],
      ['the host has more files open', grown(hostFiles.early, hostFiles.late) <= bounds.hostFiles]
    ]),
    ...page.complaints
  ]
}

export function deskTable(size: SoakSize, desk: DeskFigures): string {
  const { report, answers, early, late } = desk
  const met = [...desk.faults.values()].reduce((sum, count) => sum + count, 0)
  const kinds = [...desk.faults].sort().map(([name, count]) => `${name} ${count}`)
  const { found, nobody } = answers
  return table('desk', [
    ['enrollments', `${desk.enrollments}, lost ${report.lost}, doubled ${report.doubled}`],
    ['people on the server', desk.people],
    ['in the outbox at the end', desk.waiting],
    ['searches', desk.identifications],
    ['answers', `found ${found}, nobody ${nobody}, in words why not ${answers.failed}, wrong ${desk.wrong}`],
    ['requests', `${desk.requests}, of which ${met} met a fault`],
    ['faults', kinds.join(', ')],
    ['outages of the server', size.outages.length],
    ['power cuts', desk.lives - 1],
    ['questions answered', desk.questions],
    ['heap and pictures', between(early.heapMb, late.heapMb, bounds.heapMb, ' MB')],
    ['resident memory', between(early.rssMb, late.rssMb, bounds.rssMb, ' MB')],
    ['open files', between(early.files, late.files, bounds.files)],
    ['sockets', between(early.sockets, late.sockets, bounds.sockets)],
    ['timers', between(early.timers, late.timers, bounds.timers)],
    ['took', `${desk.seconds} s`]
  ])
}

export function pageTable(page: PageFigures): string {
  const { heapMb, hostRssMb, hostFiles } = page
  return table('page', [
    ['crashes, in Identify and in a capture by turns', page.crashes],
    ['enrolled', `${page.enrolled} of ${page.accepted} that it accepted`],
    ['searches', page.searches],
    ['heap of the page', between(heapMb.early, heapMb.late, bounds.pageHeapMb, ' MB')],
    ['resident memory of the host', between(hostRssMb.early, hostRssMb.late, bounds.hostRssMb, ' MB')],
    ['open files of the host', between(hostFiles.early, hostFiles.late, bounds.hostFiles)],
    ['took', `${page.seconds} s`]
  ])
}

const failed = (checks: readonly Check[]): string[] =>
  checks.filter(([, isWell]) => !isWell).map(([complaint]) => complaint)

/** What the system does not tell has not grown. */
const grown = (early: number | undefined, late: number | undefined): number =>
  early === undefined || late === undefined ? 0 : late - early

function between(early: number | undefined, late: number | undefined, bound: number, unit = ''): string {
  if (early === undefined || late === undefined) return 'not told by this system'
  return `${early}${unit}, at the end ${late}${unit} (at most ${bound}${unit} more)`
}

const table = (name: string, rows: readonly Row[]): string =>
  [`| ${name} | |`, '| --- | --- |', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join('\n')
