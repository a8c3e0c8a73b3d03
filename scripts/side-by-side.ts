import { spawn } from 'node:child_process'

/**
 * `node scripts/side-by-side.ts <scripts> <scripts> ...`: runs lanes of npm scripts beside each other, each lane one script
 * after the other (`a,b`). For what waits more than it computes, or uses one core of several.
 */
const lanes = process.argv.slice(2).map((lane) => lane.split(','))

/** @returns whether it found nothing wrong */
function run(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32'
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      console.log(`${script}: ${status === 0 ? 'fine' : 'failed'}`)
      resolve(status === 0)
    })
  })
}

async function runAll(scripts: readonly string[]): Promise<boolean> {
  let isFine = true
  for (const script of scripts) isFine = (await run(script)) && isFine
  return isFine
}

const outcomes = await Promise.all(lanes.map(runAll))
process.exit(outcomes.every(Boolean) ? 0 : 1)
