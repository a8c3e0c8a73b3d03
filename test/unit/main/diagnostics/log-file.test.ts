import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { LogFile } from '@main/diagnostics/log-file'
import { describe, expect, it, onTestFinished } from 'vitest'

function temporary(): string {
  const parent = mkdtempSync(join(tmpdir(), 'log-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, 'logs')
}

const current = (folder: string): string => readFileSync(join(folder, 'station.log'), 'utf8')
const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

describe('the log file', () => {
  it('keeps lines in order, and begins a new file before one would grow too large', async () => {
    const folder = temporary()
    const limits = { maxFileBytes: 200, maxFiles: 4 }
    const log = new LogFile(folder, limits)
    const lines = Array.from({ length: 120 }, (_, index) => `line ${String(index).padStart(3, '0')}`)
    for (const line of lines) {
      expect(log.append(line)).toBe(true)
      for (const name of readdirSync(folder))
        expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(200)
    }
    expect(sizeOf(folder)).toBeLessThanOrEqual(limits.maxFileBytes * limits.maxFiles)
    const read = await log.read()
    expect(read.map(({ name }) => name)).toEqual([
      'station.3.log',
      'station.2.log',
      'station.1.log',
      'station.log'
    ])
    const kept = read
      .map(({ text }) => text)
      .join('')
      .trimEnd()
      .split('\n')
    expect(kept.length).toBeGreaterThan(50)
    expect(kept).toEqual(lines.slice(-kept.length))
  })

  it('goes on behind what an earlier start has written', () => {
    const folder = temporary()
    new LogFile(folder).append('one')
    new LogFile(folder).append('two')
    expect(current(folder)).toBe('one\ntwo\n')
  })

  it('begins a line of its own behind one that was cut off', () => {
    const folder = temporary()
    mkdirSync(folder)
    writeFileSync(join(folder, 'station.log'), 'whole\nhal')
    const log = new LogFile(folder)
    log.append('next')
    log.append('after')
    expect(current(folder)).toBe('whole\nhal\nnext\nafter\n')
  })

  it('says that a line is lost where nothing can be written, does not throw, and goes on when it can', () => {
    const folder = temporary()
    // As on a full disk, which root cannot be refused: a file lies where the folder has to be.
    writeFileSync(folder, '')
    const log = new LogFile(folder)
    expect(log.append('lost', 'error')).toBe(false)
    expect(() => log.flush()).not.toThrow()
    rmSync(folder)
    expect(log.append('kept')).toBe(true)
    expect(current(folder)).toBe('kept\n')
  })

  it('does not grow where it cannot be rotated', () => {
    const folder = temporary()
    mkdirSync(join(folder, 'station.1.log', 'in-the-way'), { recursive: true })
    const log = new LogFile(folder, { maxFileBytes: 100, maxFiles: 2 })
    const kept = Array.from({ length: 30 }, (_, index) => log.append(`line ${index}`))
    expect(kept).toContain(false)
    expect(statSync(join(folder, 'station.log')).size).toBeLessThanOrEqual(100)
  })

  it('begins anew when somebody has removed it', () => {
    const folder = temporary()
    const log = new LogFile(folder)
    log.append('gone')
    rmSync(join(folder, 'station.log'))
    expect(log.append('there')).toBe(true)
    expect(current(folder)).toBe('there\n')
  })

  it('refuses a line that is larger than a file', () => {
    const folder = temporary()
    const log = new LogFile(folder, { maxFileBytes: 100, maxFiles: 2 })
    expect(log.append('x'.repeat(200))).toBe(false)
    expect(existsSync(join(folder, 'station.log'))).toBe(false)
  })

  it('has been handed to the system when the program dies', () => {
    const folder = temporary()
    const program = `
      import { LogFile } from './src/main/diagnostics/log-file.ts'
      const log = new LogFile(${JSON.stringify(folder)})
      for (let line = 0; line < 100; line += 1) log.append('line ' + line)
      log.append('last', 'error')
      process.kill(process.pid, 'SIGKILL')`
    const { signal } = spawnSync(
      process.execPath,
      ['--input-type=module', '--disable-warning=ExperimentalWarning', '--eval', program],
      { encoding: 'utf8' }
    )
    expect(signal).toBe('SIGKILL')
    const lines = current(folder).trimEnd().split('\n')
    expect(lines).toHaveLength(101)
    expect(lines.at(-1)).toBe('last')
  })

  it.skipIf(process.platform === 'win32')('SECURITY: can be read by its own user only', () => {
    const folder = temporary()
    mkdirSync(folder)
    appendFileSync(join(folder, 'station.log'), 'old\n')
    chmodSync(join(folder, 'station.log'), 0o644)
    const log = new LogFile(folder, { maxFileBytes: 20, maxFiles: 3 })
    for (let line = 0; line < 5; line += 1) log.append('another line')
    const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)
    expect(modes.length).toBeGreaterThan(1)
    expect(new Set(modes)).toEqual(new Set([0o600]))
    const fresh = temporary()
    new LogFile(fresh).append('one')
    expect(statSync(fresh).mode & 0o777).toBe(0o700)
  })
})
