import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import packageJson from '../../../package.json'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = join(root, '.github/workflows')
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'))

/** As much of the format as is used here, strictly: a misspelt key is quietly ignored by GitHub. */
const step = z.union([
  z.strictObject({
    name: z.string().optional(),
    uses: z.string(),
    with: z.record(z.string(), z.union([z.string(), z.number()])).optional()
  }),
  z.strictObject({
    name: z.string().optional(),
    if: z.string().optional(),
    shell: z.literal('bash').optional(),
    run: z.string()
  })
])
const job = z.strictObject({
  needs: z.string().optional(),
  strategy: z
    .strictObject({ 'fail-fast': z.boolean(), matrix: z.strictObject({ os: z.array(z.string()) }) })
    .optional(),
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  env: z.record(z.string(), z.string()).optional(),
  steps: z.array(step).min(1)
})
const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: z.strictObject({ branches: z.array(z.string()), tags: z.array(z.string()) }).partial(),
    pull_request: z.null().optional(),
    workflow_dispatch: z.unknown().optional()
  }),
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }).optional(),
  jobs: z.record(z.string(), job)
})

const npmBuiltIn = ['ci', 'test', 'audit']

describe.each(files)('the workflow %s', (file) => {
  const document = parseDocument(readFileSync(join(folder, file), 'utf8'))
  const content = workflow.parse(document.toJS())
  const jobs = Object.values(content.jobs)
  const steps = jobs.flatMap((each) => each.steps)
  const commands = steps.flatMap((each) => ('run' in each ? [each.run] : []))

  it('is right as YAML', () => {
    expect([...document.errors, ...document.warnings]).toEqual([])
  })

  it('runs npm scripts and files that exist', () => {
    expect(commands.length).toBeGreaterThan(1)
    for (const command of commands) {
      const [, npm] = /\bnpm (run [\w:]+|\w+)/.exec(command) ?? []
      const [, script] = /\bnode (\S+)/.exec(command) ?? []
      expect(npm ?? script, command).toBeDefined()
      if (npm?.startsWith('run '))
        expect(Object.keys(packageJson.scripts)).toContain(npm.slice('run '.length))
      else if (npm !== undefined) expect(npmBuiltIn).toContain(npm)
      if (script !== undefined) expect(existsSync(join(root, script)), script).toBe(true)
    }
  })

  it('waits only for jobs that exist, and for none without end', () => {
    for (const { needs, 'timeout-minutes': minutes } of jobs) {
      if (needs !== undefined) expect(Object.keys(content.jobs)).toContain(needs)
      expect(minutes).toBeLessThanOrEqual(60)
    }
  })

  it('SECURITY: uses actions of GitHub itself, pinned by their major version or more', () => {
    for (const each of steps)
      if ('uses' in each) expect(each.uses).toMatch(/^actions\/[\w-]+@(v\d+|[0-9a-f]{40})$/)
  })

  it("SECURITY: puts nothing that others may write into a command's text", () => {
    for (const command of commands) expect(command).not.toContain('${{')
  })
})

it('there is a workflow for changes and one for releases', () => {
  expect(files.sort()).toEqual(['ci.yml', 'release.yml'])
})
