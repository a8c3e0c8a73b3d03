import { downloadName, freePath } from '@main/security/downloads'
import { isSamePage } from '@main/security/navigation'
import { mayRequest } from '@main/security/own-requests'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const elsewhere = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'ws://127.0.0.1/',
  'file:///etc/passwd',
  'data:text/html,x',
  'blob:https://example.org/1',
  'blob:null/1',
  'app://elsewhere/',
  'about:blank',
  'javascript:1',
  ''
]

describe("the windows' session", () => {
  it("asks for the program's own files, and for bytes that its pages have made", () => {
    for (const url of [
      'app://station/',
      'app://station/models/face-detector.onnx',
      'blob:app://station/1-2'
    ]) {
      expect(mayRequest(url, true), url).toBe(true)
    }
  })
  it.each(elsewhere)('never asks for %s', (url) => {
    expect(mayRequest(url, true)).toBe(false)
    expect(mayRequest(url, false)).toBe(false)
  })
  it('shows developer tools in an unpackaged program only', () => {
    expect(mayRequest('devtools://devtools/bundled/index.html', false)).toBe(true)
    expect(mayRequest('devtools://devtools/bundled/index.html', true)).toBe(false)
  })
})

describe('a page', () => {
  it('may load itself again', () => {
    expect(isSamePage('app://station/', 'app://station/')).toBe(true)
    expect(isSamePage('app://station/#maintenance=crashes', 'app://station/')).toBe(true)
  })
  it.each([
    ...elsewhere,
    'app://station/visitor.html',
    'app://station/?as=visitor',
    'app://station/models/x.onnx'
  ])('may not go to %s', (url) => {
    expect(isSamePage('app://station/', url)).toBe(false)
  })
  it('may not come from elsewhere', () => {
    expect(isSamePage('https://example.org/', 'app://station/')).toBe(false)
    expect(isSamePage('', '')).toBe(false)
  })
})

describe('a download', () => {
  const own = 'blob:app://station/6f9d'
  it.each([
    ['comparison.pdf', 'application/pdf', 'comparison.pdf'],
    ['audit-log-2026-01-02.csv', 'text/csv', 'audit-log-2026-01-02.csv'],
    ['outbox-2026-01-02.enrollments', 'application/octet-stream', 'outbox-2026-01-02.enrollments'],
    ['Reisepass Müller.PDF', 'application/pdf', 'Reisepass Müller.PDF'],
    // A document that somebody named without an ending, or with a dot in it.
    ['passport', 'image/jpeg', 'passport.jpg'],
    ['Dr. Who', 'application/pdf', 'Dr. Who.pdf'],
    // No path, and nothing that can be run.
    ['../../.config/autostart/x.pdf', 'application/pdf', 'configautostartx.pdf'],
    ['C:\\Windows\\x.pdf', 'application/pdf', 'CWindowsx.pdf'],
    ['tool.exe', 'application/pdf', 'tool.exe.pdf'],
    ['fdp.\u202Eexe', 'application/pdf', 'fdp.exe.pdf'],
    ['x.pdf. ', 'application/pdf', 'x.pdf']
  ])('of %s as %s is saved as %s', (name, type, saved) => {
    expect(downloadName(own, name, type)).toBe(saved)
  })
  it.each([
    ['tool.exe', 'application/octet-stream'],
    ['run.sh', 'text/x-shellscript'],
    ['page.html', 'text/html'],
    ['...', 'application/pdf'],
    ['', 'application/pdf']
  ])('of %j as %s is denied', (name, type) => {
    expect(downloadName(own, name, type)).toBe(undefined)
  })
  it.each(elsewhere)('from %s is denied', (url) => {
    expect(downloadName(url, 'comparison.pdf', 'application/pdf')).toBe(undefined)
  })
  it('takes a name that is free', () => {
    const taken = [join('/d', 'a.pdf'), join('/d', 'a (2).pdf')]
    expect(freePath('/d', 'a.pdf', (path) => taken.includes(path))).toBe(join('/d', 'a (3).pdf'))
    expect(freePath('/d', 'b.pdf', () => false)).toBe(join('/d', 'b.pdf'))
  })
})
