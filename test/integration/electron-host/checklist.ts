/** One item of Electron's security checklist, as https://www.electronjs.org/docs/latest/tutorial/security lists it. */
export interface ChecklistItem {
  readonly item: number
  readonly title: string
  /** What we do about it. */
  readonly ours: string
  /** Files that carry it out; each has a `SECURITY:` mark with the item's number. */
  readonly places: readonly string[]
  /** Test files with the names of the tests in them. */
  readonly tests: Readonly<Record<string, readonly string[]>>
}

const host = 'test/integration/electron-host/electron-host.test.ts'
const security = 'test/integration/electron-host/security.test.ts'
const options = 'test/unit/main/security/security.test.ts'
const windowSession = 'test/unit/main/security/window-session.test.ts'
const preferences = 'src/main/windows/locked-preferences.ts'
const navigation = 'src/main/security/navigation.ts'
const safeValues = 'states every security option at its safe value'

export const checklist: readonly ChecklistItem[] = [
  {
    item: 1,
    title: 'Only load secure content',
    ours: 'Pages and models come from app:// inside the program; the windows may ask for nothing else. The server must be https unless somebody accepts plain http.',
    places: ['src/main/security/own-requests.ts', 'src/main/identities/base-url.ts'],
    tests: {
      [security]: ["lets nothing into a window but the program's own files"],
      [windowSession]: ['never asks for %s'],
      'test/unit/main/identities/base-url.test.ts': [
        'may be unencrypted only when somebody has accepted that'
      ]
    }
  },
  {
    item: 2,
    title: 'Do not enable Node.js integration for remote content',
    ours: 'Off, also in workers and sub-frames.',
    places: [preferences],
    tests: { [options]: [safeValues], [security]: ['gives every window the same locked preferences'] }
  },
  {
    item: 3,
    title: 'Enable context isolation',
    ours: 'On.',
    places: [preferences],
    tests: { [options]: [safeValues], [security]: ['gives every window the same locked preferences'] }
  },
  {
    item: 4,
    title: 'Enable process sandboxing',
    ours: 'On for each window and for the whole program, before anything else; --no-sandbox is refused.',
    places: [preferences, 'src/main/index.ts'],
    tests: {
      [options]: [safeValues],
      [host]: ['takes the lock, the sandbox and its scheme before the app is ready, and nothing else'],
      'test/unit/main/security/start-switches.test.ts': ['does not start with %s']
    }
  },
  {
    item: 5,
    title: 'Handle session permission requests from remote content',
    ours: 'The camera without sound for our own page. Requests and silent checks are answered alike; no devices.',
    places: ['src/main/security/permissions.ts'],
    tests: {
      [options]: ['grants the camera to our page', 'refuses %s'],
      [host]: ['answers permission requests and checks alike: the camera, for its own page']
    }
  },
  {
    item: 6,
    title: 'Do not disable webSecurity',
    ours: 'Stated as on; nothing in the sources turns it off.',
    places: [preferences],
    tests: { [options]: [safeValues], [security]: ['has no line that %s'] }
  },
  {
    item: 7,
    title: 'Define a Content Security Policy',
    ours: "One header for both hosts, from default-src 'none'; with it the isolation headers.",
    places: ['src/main/security/page-headers.ts'],
    tests: {
      [options]: [
        'starts from nothing',
        'allows no inline code, no eval and no address but our own',
        'isolates the page'
      ],
      [host]: ['serves its scheme with the page headers, and answers nobody else by it']
    }
  },
  {
    item: 8,
    title: 'Do not enable allowRunningInsecureContent',
    ours: 'Stated as off.',
    places: [preferences],
    tests: { [options]: [safeValues] }
  },
  {
    item: 9,
    title: 'Do not enable experimental features',
    ours: 'Stated as off.',
    places: [preferences],
    tests: { [options]: [safeValues] }
  },
  {
    item: 10,
    title: 'Do not use enableBlinkFeatures',
    ours: 'Never named.',
    places: [preferences],
    tests: {
      [options]: ['turns on nothing of Blink, and has nothing in a webview'],
      [security]: ['has no line that %s']
    }
  },
  {
    item: 11,
    title: 'Do not use allowpopups for WebViews',
    ours: 'There are no webviews: the tag is off.',
    places: [preferences, navigation],
    tests: {
      [options]: [safeValues],
      [security]: ['denies %s in every window, also in one opened by mistake']
    }
  },
  {
    item: 12,
    title: 'Verify WebView options before creation',
    ours: 'No webview is ever attached.',
    places: [navigation],
    tests: { [security]: ['denies %s in every window, also in one opened by mistake'] }
  },
  {
    item: 13,
    title: 'Disable or limit navigation',
    ours: 'A page may load itself again and nothing else; redirects and frames are denied.',
    places: [navigation],
    tests: {
      [security]: [
        'denies %s in every window, also in one opened by mistake',
        'lets a page load itself again'
      ],
      [windowSession]: ['may not go to %s']
    }
  },
  {
    item: 14,
    title: 'Disable or limit creation of new windows',
    ours: 'Denied to every page; the two windows are made by the main process.',
    places: [navigation],
    tests: {
      [security]: ['opens no window that a page asks for'],
      [host]: ['denies navigation in that window before it loads anything']
    }
  },
  {
    item: 15,
    title: 'Do not use shell.openExternal with untrusted content',
    ours: 'Not used, nor anything else of `shell`. The linter forbids it.',
    places: ['eslint.config.js'],
    tests: { [security]: ['has no line that %s', 'has a linter that forbids openExternal'] }
  },
  {
    item: 16,
    title: 'Use a current version of Electron',
    ours: 'The newest stable major, pinned; raised with each release of the station and within two weeks of a security release.',
    places: ['test/integration/electron-host/electron-release.ts'],
    tests: { [security]: ['is built on the newest stable Electron, pinned to one version'] }
  },
  {
    item: 17,
    title: 'Validate the sender of all IPC messages',
    ours: 'A window we made, its main frame, showing the page that this window was made for; checked before anything of a message is looked at.',
    places: ['src/main/security/trusted-sender.ts', 'src/main/ipc/register.ts'],
    tests: {
      [options]: [
        'refuses a sub-frame, even of our own page',
        'refuses our window when it shows another page'
      ],
      [host]: ['refuses other senders on %s', 'registers every channel of the contract, and no other way in']
    }
  },
  {
    item: 18,
    title: 'Avoid usage of the file:// protocol and prefer usage of custom protocols',
    ours: 'app:// with containment: nothing outside three folders, and known kinds of files only.',
    places: ['src/main/security/app-protocol.ts', 'src/main/web/static-files.ts'],
    tests: {
      [host]: ['serves its scheme with the page headers, and answers nobody else by it'],
      [options]: ['is app://station and nothing that only looks like it'],
      [security]: ['has no line that %s'],
      'test/unit/main/web/static-files.test.ts': ['answers 404 to %s']
    }
  },
  {
    item: 19,
    title: 'Check which fuses you can change',
    ours: 'All of them are stated in one object, which the packager uses and cannot leave one out of.',
    places: ['build/fuses.ts', 'electron-builder.config.ts'],
    tests: { [security]: ['states every fuse, each at its safe value'] }
  },
  {
    item: 20,
    title: 'Do not expose Electron APIs to untrusted web content',
    ours: 'Two functions by listed names; no Electron object, no event object.',
    places: ['src/preload/index.ts'],
    tests: {
      'test/unit/preload/preload.test.ts': [
        'gives the page one frozen object with two functions',
        'refuses names that are not in the contract',
        'hands on the payload without the event object, until unsubscribed'
      ]
    }
  }
]

/** What Electron's list does not ask for, and a kiosk that holds biometrics needs. */
export const beyond: readonly Omit<ChecklistItem, 'item'>[] = [
  {
    title: 'Debuggers and switches that weaken the program',
    ours: 'A packaged station does not start with them, whatever the fuses say.',
    places: ['src/main/index.ts'],
    tests: {
      [security]: ['does not start with %s, opens nothing, and names it'],
      'test/unit/main/security/start-switches.test.ts': ['does not start with %s']
    }
  },
  {
    title: 'Downloads',
    ours: 'Only what a page has made itself, as a kind that cannot be run, under a plain name.',
    places: ['src/main/security/downloads.ts'],
    tests: {
      [security]: ['denies every download but what a page has made'],
      [windowSession]: ['from %s is denied']
    }
  },
  {
    title: 'Traces on the disk',
    ours: "The windows' session lives in memory and keeps no cache.",
    places: ['src/main/security/window-session.ts'],
    tests: { [host]: ['has no menu, and one window on its own page in a session that stays in memory'] }
  },
  {
    title: 'Certificates',
    ours: "Only the trust guard of the server's own sessions decides; nothing bypasses an error.",
    places: ['src/main/platform/electron-network.ts'],
    tests: { [security]: ['bypasses no certificate error'] }
  },
  {
    title: 'Kiosk mode',
    ours: 'Keys, closing and leaving; ends by the PIN. See docs/kiosk.md.',
    places: ['src/main/windows/electron-kiosk.ts', 'src/main/kiosk/kiosk-service.ts'],
    tests: {
      'test/integration/electron-host/kiosk.test.ts': [
        'keeps keys that lead out of it from both pages, and typing not',
        'cannot be closed, minimized or made smaller by somebody who stands there',
        'ends by the PIN, wherever the station stands, and the audit log says so',
        'saves files without a dialog, which would show the whole disk'
      ]
    }
  },
  {
    title: 'Sleep and lock of the computer',
    ours: 'Lock the station.',
    places: ['src/main/windows/follow-power.ts'],
    tests: {
      'test/integration/electron-host/kiosk.test.ts': [
        'locks the station before it sleeps, and wakes it after'
      ]
    }
  }
]
