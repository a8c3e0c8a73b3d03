import { spawn } from 'node:child_process'

/**
 * Everything that is checked without running the program. The linter takes about as long as all the others together, so they
 * go side by side; each says what it has to say when it has ended.
 */
const lanes = [['lint'], ['typecheck', 'api:check', 'format:check']]

/** @returns whether it found nothing wrong */
function check(script: string): Promise<boolean> {
  const said: Buffer[] = []
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32'
  })
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said))
      console.log(`${script}: ${status === 0 ? 'fine' : 'failed'}`)
      resolve(status === 0)
    })
  })
}

async function checkAll(scripts: readonly string[]): Promise<boolean> {
  let isFine = true
  for (const script of scripts) isFine = (await check(script)) && isFine
  return isFine
}

const outcomes = await Promise.all(lanes.map(checkAll))
process.exit(outcomes.every(Boolean) ? 0 : 1)
