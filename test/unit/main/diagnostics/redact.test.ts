import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { leftOut, redactEvent, redactFields, scrub, textFields } from '@main/diagnostics/redact'
import { redactLog } from '@main/diagnostics/redact-log'
import { jsonLogger } from '@main/platform/json-logger'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../../../support/manual-clock'
import { tinyJpeg } from '../../../support/tiny-jpeg'

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcDEF-ghi_jkl'
const picture = Buffer.from(tinyJpeg).toString('base64')

/** What must never lie in a log, with a piece by which it would be found again. */
const planted: readonly (readonly [text: string, piece: RegExp])[] = [
  ['Ottilie Zweifelhofer', /Ottilie|Zweifelhofer/],
  ['name "ottilie zweifelhofer" refused', /ottilie/],
  ["name 'ottilie' refused", /ottilie/],
  ['name “ottilie” refused', /ottilie/],
  ['Élodie Müller-Øst', /lodie|ller|Øst/],
  ['王小明', /王/],
  [`Bearer ${token}`, /eyJ|abcDEF/],
  [token, /eyJ|abcDEF/],
  ['password=correct-horse', /horse/],
  ['token: 4711-0815', /4711/],
  ['pin=27039184', /2703/],
  [picture, new RegExp(picture.slice(40, 60).replace(/[+/]/g, '.'))],
  [`data:image/jpeg;base64,${picture}`, /base64|jpeg/],
  [Buffer.from('correct horse battery staple').toString('hex'), /636f7272/],
  ['ottilie@example.org', /ottilie|example/],
  ['https://ids.example.org/api/v1/people?name=ottilie&token=1', /example|ottilie/],
  ['connect to 10.11.12.13:5009', /10\.11/],
  ['/home/ottilie/.enroll-station/outbox', /ottilie/],
  ['C:\\Users\\ottilie\\AppData', /ottilie/]
]

describe('SECURITY: the log', () => {
  it.each(planted)('keeps nothing of %s, in whatever field', (text, piece) => {
    for (const field of [...textFields, 'note', 'whatever', '__proto__', 'constructor']) {
      const kept = JSON.stringify(redactFields(Object.fromEntries([[field, text]])))
      expect(kept, field).not.toMatch(piece)
    }
    expect(redactEvent(text)).toBe(leftOut)
    expect(scrub(`it failed: ${text}, and ${text}`)).not.toMatch(piece)
  })

  it('keeps codes, words, counts and times as they are', () => {
    const fields = {
      code: 'outbox/disk-full',
      channel: 'people:identify',
      enrollmentId: '3f2b1c88-1a2b-4c3d-8e4f-0a1b2c3d4e5f',
      name: 'UntrustedCertificate',
      calls: 'index.js:10:20 main.js:1:2',
      reasons: 'paper-edge moire',
      detail: 'attachment.kind, details.name.firstName',
      why: 'sqlite 11',
      presentationMode: 'warn',
      count: 3,
      textureScore: 0.25,
      ownList: true
    }
    expect(redactFields(fields)).toEqual(fields)
    expect(redactFields({ detail: 'unknown channel', why: 'ENOSPC', name: 'TypeError' })).toEqual({
      detail: 'unknown channel',
      why: 'ENOSPC',
      name: 'TypeError'
    })
  })

  it('cuts what is long', () => {
    expect(scrub('ab '.repeat(5_000_000)).length).toBeLessThan(250)
    expect(redactFields({ reasons: 'a '.repeat(200).trim() })).toEqual({ reasons: leftOut })
  })

  it('lets no field take the place of time, level or event, and no name of a field tell anything', () => {
    const lines: string[] = []
    const logger = jsonLogger(manualClock(), (line) => lines.push(line))
    logger.write('info', 'crashed', { time: 1, level: 2, event: 3, 'Ottilie Zweifelhofer': 4 })
    expect(lines).toEqual([
      '{"time":"2026-01-01T00:00:00.000Z","level":"info","event":"crashed","unknown":4}'
    ])
  })

  it('counts lines that could not be kept, and says so when it can', () => {
    const lines: string[] = []
    let isFull = true
    const logger = jsonLogger(manualClock(), (line) => {
      if (!isFull) lines.push(line)
      return !isFull
    })
    logger.write('info', 'one')
    logger.write('info', 'two')
    isFull = false
    logger.write('info', 'three')
    logger.write('info', 'four')
    expect(lines.map((line) => /"event":"([a-z-]+)"(.*)\}/.exec(line)?.slice(1))).toEqual([
      ['log-lines-lost', ',"count":2'],
      ['three', ''],
      ['four', '']
    ])
  })

  it('is looked through anew before it leaves the station, whatever wrote the file', () => {
    const time = '2026-01-01T00:00:00.000Z'
    const fine = JSON.stringify({ time, level: 'info', event: 'ipc-refused', code: 'ipc/forbidden' })
    const foreign = planted.flatMap(([text]) => [
      text,
      JSON.stringify({ time, level: 'info', event: 'x', note: text, detail: text }),
      JSON.stringify({ time, level: text, event: 'x' }),
      JSON.stringify({ time: text, level: 'info', event: 'x' }),
      JSON.stringify({ time, level: 'info', event: text }),
      JSON.stringify({ time, level: 'info', event: 'x', [text]: true }),
      JSON.stringify({ time, level: 'info', event: 'x', deep: { text } })
    ])
    const clean = redactLog([fine, ...foreign, ''].join('\n'))
    expect(clean.split('\n')[0]).toBe(fine)
    for (const [, piece] of planted) expect(clean).not.toMatch(piece)
    expect(clean).toContain('lines-left-out')
  })
})

/** Fields that hold numbers or booleans wherever they are written: these are kept under any name. */
const figures = [
  ...['count', 'records', 'times', 'opensAgain', 'allowed', 'refused', 'ownList', 'changedLimits'],
  ...['themes', 'shownFields', 'isOn', 'textureScore', 'files', 'bytes']
]

it('knows every field that the program writes, so that no code is left out by mistake', () => {
  const written = fieldsWritten(join(import.meta.dirname, '../../../../src/main'))
  expect(written.length).toBeGreaterThan(20)
  // A new field that holds text belongs into `texts` of redact.ts, with its form; one with numbers into the list above.
  const unknown = written.filter(({ field }) => !textFields.includes(field) && !figures.includes(field))
  expect(unknown).toEqual([])
})

/** Names of members in the third argument of each `write(level, event, {...})`. */
function fieldsWritten(folder: string): { readonly file: string; readonly field: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      if (!text.includes('.write(')) return []
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
      return membersOf(source).map((field) => ({ file, field }))
    })
}

function membersOf(node: ts.Node, isInside = false): string[] {
  const found: string[] = []
  const isWrite =
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'write' &&
    /^'(info|warning|error)'|\? '(info|warning|error)'/.test(node.arguments[0]?.getText() ?? '')
  if (isInside && (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)))
    found.push(node.name.getText())
  ts.forEachChild(node, (child) => {
    const goesIn = isWrite ? child === node.arguments[2] : isInside
    found.push(...membersOf(child, goesIn))
  })
  return found
}
