import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from '../src/main/browser-host/find-browser.ts'

/** The end-to-end tests drive an installed Chrome, Edge or Chromium. Makes sure that there is one, or says what to do. */
const aptGet = '/usr/bin/apt-get'

if (findBrowser() === undefined && process.getuid?.() === 0 && existsSync(aptGet)) {
  console.log('Installing Chromium for the end-to-end tests (apt-get install chromium) ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync(aptGet, ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  // Ubuntu's `chromium` is a shim for a snap; it fails here in words, and the check below says what to install.
  execFileSync(aptGet, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env
  })
}

if (findBrowser() === undefined) {
  console.error('The end-to-end tests need a browser: install Google Chrome, Microsoft Edge or Chromium,')
  console.error('or name one in ENROLL_STATION_BROWSER, and run npm test again.')
  process.exit(1)
}
