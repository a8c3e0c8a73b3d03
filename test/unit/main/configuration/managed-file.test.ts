import { managedFile, managedPlace } from '@main/configuration/managed-file'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const me = process.getuid?.() ?? 0

function disk() {
  const folder = mkdtempSync(join(tmpdir(), 'managed-'))
  const path = join(folder, 'configuration.json')
  const copyPath = join(folder, 'copy.json')
  const open = (system: NodeJS.Platform = 'linux', owners: readonly number[] = [me]) =>
    managedFile({ path, copyPath, system, owners })
  return { folder, path, copyPath, open }
}

describe('the managed file', () => {
  it('lies where the operating system keeps what its administrators decide', () => {
    expect(managedPlace('linux')).toBe('/etc/enroll-station/configuration.json')
    expect(managedPlace('darwin')).toBe('/Library/Application Support/Enroll Station/configuration.json')
    expect(managedPlace('win32')).toBe('C:\\ProgramData\\Enroll Station\\configuration.json')
    expect(managedPlace('win32', 'D:\\Data')).toBe('D:\\Data\\Enroll Station\\configuration.json')
  })

  it('is absent where there is no file, and no folder', () => {
    const { open, folder } = disk()
    expect(open().read()).toEqual({ kind: 'absent' })
    rmSync(folder, { recursive: true })
    expect(open().read()).toEqual({ kind: 'absent' })
  })

  it('is read byte for byte, with the signature beside it', () => {
    const { open, path } = disk()
    writeFileSync(path, '{ }\r\n')
    chmodSync(path, 0o644)
    expect(open().read()).toEqual({ kind: 'found', content: readFileSync(path), signature: undefined })
    writeFileSync(`${path}.sig`, 'AAAA')
    expect(open().read()).toMatchObject({ signature: Buffer.from('AAAA') })
  })

  it.each([
    ['everybody can write', 0o646],
    ['a group can write', 0o664]
  ])('is refused when %s it', (_, mode) => {
    const { open, path } = disk()
    writeFileSync(path, '{}')
    chmodSync(path, mode)
    expect(open().read()).toEqual({ kind: 'refused', problem: 'writable-by-others' })
  })

  it('is refused in a folder where everybody could put another one in its place', () => {
    const { open, path, folder } = disk()
    writeFileSync(path, '{}')
    chmodSync(folder, 0o777)
    expect(open().read()).toEqual({ kind: 'refused', problem: 'writable-by-others' })
  })

  it('is refused when it belongs to an ordinary user', () => {
    const { open, path } = disk()
    writeFileSync(path, '{}')
    expect(open('linux', [me + 1]).read()).toEqual({ kind: 'refused', problem: 'writable-by-others' })
  })

  it('is judged by what a link leads to', () => {
    const { open, path, folder } = disk()
    const real = join(folder, 'real.json')
    writeFileSync(real, '{}')
    chmodSync(real, 0o666)
    symlinkSync(real, path)
    expect(open().read()).toEqual({ kind: 'refused', problem: 'writable-by-others' })
  })

  it('is left to the access list of its folder on Windows', () => {
    const { open, path } = disk()
    writeFileSync(path, '{}')
    chmodSync(path, 0o666)
    expect(open('win32').read()).toMatchObject({ kind: 'found' })
  })

  it('is no folder, and no flood', () => {
    const { open, path } = disk()
    mkdirSync(path)
    expect(open().read()).toEqual({ kind: 'refused', problem: 'unreadable' })
    rmSync(path, { recursive: true })
    writeFileSync(path, Buffer.alloc(3_000_000, 32))
    expect(open().read()).toEqual({ kind: 'refused', problem: 'too-large' })
  })

  it('keeps a copy that only this user can read', () => {
    const { open, copyPath } = disk()
    expect(open().readCopy()).toBeUndefined()
    open().writeCopy(Buffer.from('{"a":1}'))
    expect(open().readCopy()?.toString()).toBe('{"a":1}')
    expect(statSync(copyPath).mode & 0o777).toBe(0o600)
    open().removeCopy()
    open().removeCopy()
    expect(open().readCopy()).toBeUndefined()
  })
})
