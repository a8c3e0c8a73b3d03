import { refusedStart } from '@main/security/start-switches'
import { describe, expect, it } from 'vitest'

const start = (argv: readonly string[], env: Record<string, string> = {}, isPackaged = true) =>
  refusedStart({ argv: ['/opt/Enroll Station/enroll-station', ...argv], env, isPackaged })

describe('a packaged station', () => {
  it('starts by itself, and with what a system and Chromium hand it', () => {
    for (const argv of [
      [],
      ['--hidden'],
      ['--proxy-server=proxy.example.com:8080'],
      ['--force-device-scale-factor=1.25', '--lang=de'],
      ['--ozone-platform-hint=auto', '--user-data-dir=/srv/station'],
      ['/home/desk/inspect.pdf', 'inspect', '-']
    ]) {
      expect(start(argv), argv.join(' ')).toBe(undefined)
    }
    expect(start([], { PATH: '/usr/bin', NODE_OPTIONS: '' })).toBe(undefined)
  })
  it.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['--remote-debugging-address=0.0.0.0', 'remote-debugging-address'],
    ['--inspect', 'inspect'],
    ['--inspect=0.0.0.0:9229', 'inspect'],
    ['--inspect-brk', 'inspect-brk'],
    ['--inspect_brk', 'inspect-brk'],
    ['--inspect-port=1', 'inspect-port'],
    ['--debug-brk', 'debug-brk'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--no-sandbox', 'no-sandbox'],
    ['--disable-web-security', 'disable-web-security'],
    ['--ignore-certificate-errors', 'ignore-certificate-errors'],
    ['--ignore-certificate-errors-spki-list=x', 'ignore-certificate-errors-spki-list'],
    ['--load-extension=/tmp/x', 'load-extension'],
    ['--renderer-cmd-prefix=gdb', 'renderer-cmd-prefix'],
    ['--log-net-log=/tmp/x', 'log-net-log'],
    ['--ssl-key-log-file=/tmp/x', 'ssl-key-log-file'],
    ['--use-fake-device-for-media-stream', 'use-fake-device-for-media-stream'],
    ['--use-file-for-fake-video-capture=/tmp/face.y4m', 'use-file-for-fake-video-capture'],
    // As Chromium reads them, too.
    ['-inspect', 'inspect'],
    ['/remote-debugging-port=9222', 'remote-debugging-port'],
    ['--Remote-Debugging-Port=9222', 'remote-debugging-port']
  ])('does not start with %s', (argument, name) => {
    expect(start(['--hidden', argument])).toBe(name)
  })
  it.each(['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'SSLKEYLOGFILE'])('does not start with %s', (name) => {
    expect(start([], { [name]: '1' })).toBe(name)
  })
  it('never tells the value', () => {
    expect(start(['--js-flags=--secret'])).not.toContain('secret')
  })
})

it('lets developers debug an unpackaged one', () => {
  expect(start(['--remote-debugging-port=9222'], { NODE_OPTIONS: '--inspect' }, false)).toBe(undefined)
})
