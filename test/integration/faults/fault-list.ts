import { en } from '@renderer/text/messages'
import type { ErrorCode } from '@shared/errors'

/** Where a test stands, and how it is called there. */
export type TestPlace = readonly [file: string, name: string]

export interface ListedFault {
  readonly fault: string
  /** What stands on the screen; in brackets what happens without a word, because nobody has to do anything. */
  readonly words: string
  /** Whether enrollments are lost, and doubled, as the tests check it; `nothing-sent` where there is nothing to lose. */
  readonly outcome: 'checked' | 'nothing-sent' | 'set-aside'
  readonly tests: readonly TestPlace[]
}

const main = 'test/integration/main'
const host = 'test/integration/electron-host/kiosk.test.ts'
const titleOf = (code: ErrorCode): string => en.errors[code].title

/** Between station and server. Each meets every act at the desk, in `server-faults.test.ts`. */
const between = (fault: string, rows: readonly string[], words: string): ListedFault => ({
  fault,
  words,
  outcome: 'checked',
  tests: rows.map((row) => ['test/integration/faults/server-faults.ts', `'${row}'`])
})

/** All faults that the station is built for. None may be without a test. */
export const faultList: readonly ListedFault[] = [
  between('server down', ['server down'], titleOf('identities/unreachable')),
  between('slow', ['slow', 'silent'], titleOf('identities/timed-out')),
  {
    fault: '401 at any point',
    words: titleOf('identities/session-refused'),
    outcome: 'checked',
    tests: [
      ['test/integration/faults/any-point.test.ts', "'401'"],
      ['test/integration/faults/server-faults.ts', "'401 again and again'"]
    ]
  },
  {
    fault: '403 per permission',
    words: titleOf('identities/forbidden'),
    outcome: 'checked',
    tests: [
      [
        'test/integration/faults/permissions.test.ts',
        'the server refuses and the station names what is missing'
      ],
      ['test/e2e/person.test.ts', 'shows what an account may not do as closed']
    ]
  },
  between('404, nobody', ['404'], en.identify.unknown['no-face'].title),
  between('404, no such record', ['404'], titleOf('identities/not-found')),
  between('429 with Retry-After', ['429 with Retry-After'], titleOf('identities/busy')),
  between('5xx', ['500', '502 of a gateway', '503', '504'], titleOf('identities/server-error')),
  between(
    'cut mid-upload',
    ['cut before the upload', 'cut in the middle of the upload'],
    titleOf('identities/unreachable')
  ),
  between(
    'cut mid-answer',
    ['cut in place of the answer', 'cut in the middle of the answer'],
    titleOf('identities/unreachable')
  ),
  between('empty bodies', ['empty body'], titleOf('identities/bad-answer')),
  between('HTML instead of JSON', ['a web page instead of JSON'], titleOf('identities/bad-answer')),
  between('unknown fields', ['unknown fields'], '(works)'),
  between('bare-string ids', ['ids as bare strings'], '(works)'),
  between(
    'ProblemDetails or plain text errors',
    ['refused with problem details', 'refused with plain text'],
    titleOf('identities/rejected')
  ),
  {
    fault: 'wrong certificate',
    words: titleOf('identities/untrusted-certificate'),
    outcome: 'checked',
    tests: [
      ['test/integration/faults/server-faults.test.ts', 'a certificate that is another one than it was'],
      ['test/e2e/faults.test.ts', 'the certificate of somebody else']
    ]
  },
  between(
    'clock skew',
    ['clock skew', 'clock skew, and tokens refused for it'],
    titleOf('identities/clock-differs')
  ),

  {
    fault: 'killed at any instruction',
    words: '(goes on after the next start)',
    outcome: 'checked',
    tests: [
      ['test/crash/crash.test.ts', 'loses and doubles nobody, wherever the station dies'],
      [`${main}/outbox/outbox-process.test.ts`, 'a station killed while it writes']
    ]
  },
  {
    fault: 'disk full',
    words: titleOf('outbox/disk-full'),
    outcome: 'checked',
    tests: [[`${main}/station-damage.test.ts`, 'a full disk']]
  },
  {
    fault: 'corrupt settings file',
    words: en.configuration.origin.ownFile.damaged.title,
    outcome: 'nothing-sent',
    tests: [['test/unit/main/services/settings.test.ts', 'set %s aside, keep its content, and go on']]
  },
  {
    fault: 'corrupt outbox file',
    words: titleOf('outbox/damaged'),
    outcome: 'set-aside',
    tests: [
      [`${main}/station-damage.test.ts`, 'that is damaged is set aside byte for byte and told'],
      [`${main}/outbox/outbox-damage.test.ts`, 'a database file that cannot be used']
    ]
  },
  {
    fault: 'no key store',
    words: titleOf('secrets/no-key-store'),
    outcome: 'checked',
    tests: [
      [`${main}/unprotected-pictures.test.ts`, 'nobody is enrolled for a real server'],
      [`${main}/station-damage.test.ts`, 'that is away: nothing is accepted, nothing is lost']
    ]
  },
  {
    fault: 'camera unplugged',
    words: titleOf('camera/lost'),
    outcome: 'nothing-sent',
    tests: [['test/e2e/camera-faults.test.ts', 'says that the camera stopped, and goes on by itself']]
  },
  {
    fault: 'camera busy',
    words: titleOf('camera/in-use'),
    outcome: 'nothing-sent',
    tests: [['test/e2e/camera-faults.test.ts', 'waits while another program has the camera']]
  },
  {
    fault: 'camera denied',
    words: titleOf('camera/denied'),
    outcome: 'nothing-sent',
    tests: [['test/e2e/camera.test.ts', 'says that the camera is denied']]
  },
  {
    fault: 'camera replaced',
    words: en.camera.standInTitle.missing,
    outcome: 'nothing-sent',
    tests: [['test/e2e/cameras.test.ts', 'says that the chosen camera is not there']]
  },
  {
    fault: 'camera too slow',
    words: en.scene.findings['too-slow'].title,
    outcome: 'nothing-sent',
    tests: [['test/unit/settings/judge-scene.test.ts', "'too-slow'"]]
  },
  {
    fault: 'camera virtual',
    words: titleOf('camera/refused'),
    outcome: 'nothing-sent',
    tests: [['test/e2e/cameras.test.ts', 'does not use a virtual camera, says why']]
  },
  {
    fault: 'renderer crash',
    words: '(loaded again; after several in a row Maintenance)',
    outcome: 'checked',
    tests: [
      ['test/unit/main/windows/keep-page-alive.test.ts', 'is loaded again after a crash'],
      ['test/soak/page-part.ts', 'desk.crash()']
    ]
  },
  {
    fault: 'renderer hang',
    words: '(loaded again; after several in a row Maintenance)',
    outcome: 'nothing-sent',
    tests: [['test/unit/main/windows/keep-page-alive.test.ts', 'is loaded again when it hangs']]
  },
  {
    fault: 'sleep and wake',
    words: '(locked before; looks at the server and opens the camera anew after)',
    outcome: 'nothing-sent',
    tests: [
      [host, 'locks the station before it sleeps, and wakes it after'],
      [`${main}/wake.test.ts`, 'looks at the server as soon as the computer wakes'],
      ['test/e2e/camera-faults.test.ts', 'opens a camera anew that is silent after sleep']
    ]
  },
  {
    fault: 'screen rotation',
    words: '(follows)',
    outcome: 'nothing-sent',
    tests: [
      ['test/unit/main/kiosk/window-place.test.ts', 'lies inside a screen that was turned'],
      [
        'test/e2e/accessibility.test.ts',
        'shows every screen without barriers, and whole, on every size of screen'
      ]
    ]
  },
  {
    fault: 'two instances',
    words: titleOf('outbox/failed'),
    outcome: 'checked',
    tests: [
      [host, 'ends without having opened anything'],
      [`${main}/station-damage.test.ts`, 'that another station has open is told']
    ]
  }
]

/** Lost, and doubled. */
const told: Readonly<Record<ListedFault['outcome'], string>> = {
  checked: '0 | 0',
  'nothing-sent': '- | -',
  // What lay in it is not sent by itself; it can be recovered, and people are told.
  'set-aside': 'set aside, and told | 0'
}

/** The same for people, as it stands in `docs/faults.md`. */
export function faultTable(list: readonly ListedFault[]): string {
  return [
    '| fault | words | lost | doubled | test |',
    '| --- | --- | --- | --- | --- |',
    ...list.map(({ fault, words, outcome, tests }) => {
      const files = [...new Set(tests.map(([file]) => `\`${file.replace(/^test\//, '')}\``))]
      return `| ${fault} | ${words} | ${told[outcome]} | ${files.join(', ')} |`
    })
  ].join('\n')
}
