import { join } from 'node:path'

/**
 * Who may know whom among our own folders, and that nobody goes in circles. Which packages a file may use, ESLint says
 * (eslint.config.js), because an editor shows it while the line is written.
 */

/** The parts of the program talk to each other over the contract in src/shared only. */
const parts = ['main', 'preload', 'renderer', 'sandbox']

const keepsApart = (part) => ({
  name: `${part}-keeps-apart`,
  comment: `src/${part} talks to the other parts over the contract in src/shared only.`,
  severity: 'error',
  from: {
    path: `^src/${part}/`,
    // Starts the sandbox inside the main process, for Training mode.
    pathNot: '^src/main/platform/training-server\\.ts$'
  },
  to: { path: `^src/(${parts.filter((other) => other !== part).join('|')})/` }
})

/** The layers of sending enrollments, from what people do down to what lies on the disk. See docs/architecture.md. */
const layer = (name, folder, above) => ({
  name: `${name}-looks-down`,
  comment: `${folder} is a lower layer than ${above} and does not know it.`,
  severity: 'error',
  from: { path: `^src/main/${folder}/` },
  to: { path: `^src/main/${above}` }
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Two files that need each other are one file, or lack a third that both need. Types alone may point back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'shared-stands-alone',
      comment: 'src/shared is what all parts know; it knows none of them.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^(src/(main|preload|renderer|sandbox)|scripts|test|bench)/' }
    },
    ...parts.map(keepsApart),
    {
      name: 'program-without-tools',
      comment: 'What is shipped needs neither the tests nor the scripts nor the benchmark.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench)/' }
    },
    {
      name: 'hosts-apart',
      comment: 'The browser host is for development and is never packaged, so the product does not know it.',
      severity: 'error',
      from: { path: '^src/main/', pathNot: '^src/main/browser-host/' },
      to: { path: '^src/main/browser-host/' }
    },
    // The journal is what both sides of the disk speak of.
    layer('outbox', 'outbox', 'enrollment/(?!journal)'),
    layer('sequence', 'enrollment/sequence', 'enrollment/(?!sequence/|journal)'),
    layer('at-server', 'enrollment/at-server', 'enrollment/runner/'),
    {
      name: 'resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' }
    }
  ],
  options: {
    webpackConfig: { fileName: join(import.meta.dirname, 'scripts/lib/aliases.mjs') },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|dist|test-results|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(import.meta.dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.css']
    }
  }
}
