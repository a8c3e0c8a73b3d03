import type { AccountReport, ApiDifference, Capability, Grant } from '@shared/domain/account'
import type { Messages } from '../text/messages'

type Words = Pick<Messages['settings'], 'abilities' | 'check'>
type Row = AccountReport['capabilities'][number]

/** What the home screen offers; the rest of the abilities belongs to them or comes on top. */
const tasks: readonly Capability[] = ['enroll', 'identify', 'compare']

/** A difference of clocks below this is everyday, and does no harm. */
const clockToleranceSeconds = 60
/** Renewing a certificate takes some sites weeks. */
const certificateNoticeDays = 30

export interface NoticeWords {
  readonly title: string
  readonly text: string
}

/** Whether the account can do everything on the home screen. */
export function isFitForStation(report: AccountReport): boolean {
  return tasks.every((task) => report.capabilities.some((row) => row.capability === task && isGranted(row)))
}

/** @returns the result in one to three sentences, what matters most first */
export function summaryOf({ capabilities }: AccountReport, { abilities, check }: Words): string {
  const having = (grant: Grant): readonly Capability[] =>
    capabilities.filter((row) => row.grant === grant).map((row) => row.capability)
  const granted = having('granted')
  const missing = having('missing')
  const unknown = having('unknown')
  if (granted.length === capabilities.length) return check.all
  if (missing.length === capabilities.length) return check.nothing

  const inWords = (all: readonly Capability[], last: string): string =>
    list(
      all.map((capability) => abilities[capability]),
      last
    )
  const able = granted.filter((capability) => tasks.includes(capability))
  const cannot = able.length === 0 ? check.accountCannot : check.cannot
  return [
    able.length === 0 ? '' : check.can(inWords(able, check.and)),
    missing.length === 0 ? '' : cannot(inWords(missing, check.or)),
    unknown.length === 0 ? '' : check.unclear(inWords(unknown, check.or))
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** "a", "a or b", "a, b or c" */
function list(items: readonly string[], last: string): string {
  const [end, ...before] = items.toReversed()
  return before.length === 0 ? (end ?? '') : `${before.toReversed().join(', ')} ${last} ${end ?? ''}`
}

/** @returns a permission as the server's role editor shows it, e.g. "Face Enrollment (Facial Recognition Services)" */
export function permissionName({ category, name }: Row['missing'][number]): string {
  return `${name} (${category})`
}

/** @returns undefined when the clocks agree well enough or the server does not tell the time */
export function clockNotice({ clockAheadSeconds }: AccountReport, { check }: Words): NoticeWords | undefined {
  if (clockAheadSeconds === undefined || Math.abs(clockAheadSeconds) <= clockToleranceSeconds)
    return undefined
  const span = spanOf(Math.abs(clockAheadSeconds), check)
  const difference = clockAheadSeconds > 0 ? check.clockAhead(span) : check.clockBehind(span)
  return { title: check.clockTitle, text: `${difference} ${check.clockAdvice}` }
}

function spanOf(seconds: number, { minutes, hours, days }: Words['check']): string {
  const hour = 3600
  const day = 24 * hour
  if (seconds < 2 * hour) return minutes(Math.round(seconds / 60))
  return seconds < 2 * day ? hours(Math.round(seconds / hour)) : days(Math.round(seconds / day))
}

/** @returns undefined while the certificate is good for some time, or where there is none */
export function certificateNotice(
  { certificateDaysLeft }: AccountReport,
  { check }: Words
): NoticeWords | undefined {
  if (certificateDaysLeft === undefined || certificateDaysLeft >= certificateNoticeDays) return undefined
  if (certificateDaysLeft < 0) {
    const span = check.days(Math.ceil(-certificateDaysLeft))
    return { title: check.certificateEndedTitle, text: check.certificateEnded(span) }
  }
  const left = Math.floor(certificateDaysLeft)
  const text = left === 0 ? check.certificateEndsToday : check.certificateEnds(check.days(left))
  return { title: check.certificateTitle, text }
}

/** @returns one difference in a line, e.g. "GET /api/v1/tags: other type: body.id (made for string, server has number)" */
export function differenceLine(difference: ApiDifference, { check }: Words): string {
  const { operation, kind, member, ours, theirs } = difference
  const types = [
    ...(ours === undefined ? [] : [check.madeFor(ours)]),
    ...(theirs === undefined ? [] : [check.serverHas(theirs)])
  ]
  const what = [check.differenceKinds[kind], ...(member === undefined ? [] : [member])].join(' ')
  return `${operation}: ${what}${types.length === 0 ? '' : ` (${types.join(', ')})`}`
}

/** @returns the whole report as plain lines, for a message to the server's administrator or the vendor */
export function reportText(report: AccountReport, baseUrl: string, words: Words): string {
  const { check } = words
  const notices = [clockNotice(report, words), certificateNotice(report, words)]
  return [
    check.reportTitle,
    check.reportServer(baseUrl),
    check.reportAccount(report.username),
    ...(report.roles.length === 0 ? [] : [check.roles(report.roles.join(', '))]),
    '',
    summaryOf(report, words),
    '',
    ...report.capabilities.map((row) => capabilityLine(row, words)),
    '',
    ...notices.flatMap((notice) => (notice === undefined ? [] : [`${notice.title}. ${notice.text}`])),
    differencesLead(report, words),
    ...(report.differences ?? []).map((difference) => `- ${differenceLine(difference, words)}`)
  ].join('\n')
}

/** @returns how the server's API compares, in a sentence */
export function differencesLead({ differences }: AccountReport, { check }: Words): string {
  if (differences === undefined) return check.notPublished
  return differences.length === 0 ? check.noDifferences : check.differences(differences.length)
}

function capabilityLine(row: Row, { check }: Words): string {
  const missing = row.missing.map(permissionName).join(', ')
  const detail = row.grant === 'missing' && missing !== '' ? `. ${check.missing} ${missing}` : ''
  return `- ${check.capabilities[row.capability]}: ${check.grants[row.grant]}${detail}`
}

function isGranted({ grant }: Row): boolean {
  return grant === 'granted'
}
