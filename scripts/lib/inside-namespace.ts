import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

/**
 * Runs a command in a network namespace that was just made and has nothing, not even a loopback that is up. `npm start`
 * must serve its page and is ended then; another command must end well.
 *
 *   --proxy <socket>   lets npm reach the proxy that listens on this socket in the file system
 */
const { values, positionals } = parseArgs({
  options: { proxy: { type: 'string' } },
  allowPositionals: true
})
const [command = '', ...args] = positionals
const served = ['/', '/models/face-detector.onnx', '/ort/ort-wasm-simd-threaded.wasm']

execFileSync('ip', ['link', 'set', 'lo', 'up'])
const env = { ...process.env, ...(values.proxy !== undefined && (await relay(values.proxy))) }

// In a process group of its own: npm start is several processes, and all of them have to end.
const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
const endOf = once(child, 'close')
let isServed = false
for await (const line of createInterface({ input: child.stdout })) {
  console.log(`  ${line}`)
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
  if (args[0] !== 'start' || address === undefined || isServed) continue
  await visit(address)
  isServed = true
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
}
await endOf
process.exit(isServed || (args[0] !== 'start' && child.exitCode === 0) ? 0 : 1)

async function visit(address: string): Promise<void> {
  for (const path of served) {
    const answer = await fetch(`${address}${path}`)
    const { byteLength } = await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path}: HTTP ${answer.status}`)
    console.log(`  ${path}: ${byteLength} bytes`)
  }
}

/** @returns what tells npm of its way out */
async function relay(socketPath: string): Promise<Record<string, string>> {
  const server = createServer((client) => {
    const proxy = connect(socketPath)
    client.pipe(proxy).pipe(client)
    for (const end of [client, proxy]) end.on('error', () => void (client.destroy(), proxy.destroy()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}`
  return { NPM_CONFIG_PROXY: url, NPM_CONFIG_HTTPS_PROXY: url, NPM_CONFIG_NOPROXY: '127.0.0.1' }
}
