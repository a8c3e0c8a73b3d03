import { spawnSync } from 'node:child_process'
import { describeCrash } from '@main/security/crash-report'
import { describe, expect, it } from 'vitest'

/** A program that ends on crashes as the station does, run for real. */
function run(crash: string) {
  const program = `
    import { endOnCrash } from './src/main/security/crash-report.ts'
    const logger = { write: (...line) => console.log(JSON.stringify(line)) }
    endOnCrash(process, logger, () => process.exit(1))
    const secrets = { message: 'Bearer eyJhbGci secret-password', request: { authorization: 'Bearer eyJhbGci' } }
    ${crash}`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--disable-warning=ExperimentalWarning', '--eval', program],
    { encoding: 'utf8' }
  )
  return { status, output: stdout + stderr }
}

describe('a crash', () => {
  it.each([
    ['an error', `setTimeout(() => { throw Object.assign(new TypeError('x'), secrets) })`, 'TypeError'],
    ['a rejection', `void Promise.reject(Object.assign(new RangeError('x'), secrets))`, 'RangeError'],
    ['something else', `setTimeout(() => { throw secrets })`, 'object']
  ])('by %s ends the program with its kind in the log, and no secret anywhere', (_, crash, name) => {
    const { status, output } = run(crash)
    expect(status).toBe(1)
    expect(output).toContain(`"crashed",{"name":"${name}"`)
    expect(output).not.toMatch(/eyJ|Bearer|secret-password/)
  })

  it('is found again by file, line and column, without folders and without the message', () => {
    const error = new Error('a message\n    at secret-password (/home/somebody/x.js:1:2)')
    error.stack = `Error: ${error.message}\n    at send (/home/somebody/out/main/index.js:10:20)\n    at file:///C:/a/b.js:3:4`
    expect(describeCrash(error)).toEqual({ name: 'Error', calls: 'x.js:1:2 index.js:10:20 b.js:3:4' })
  })
})
