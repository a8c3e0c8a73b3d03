import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import process from 'node:process'

/**
 * Loaded into a process with `--import`: writes every address that it connects to, sends to or looks up into the file that
 * `RECORDED_CONTACTS` names, one a line, before it happens. Everything in Node that speaks over a network, `fetch` and
 * TLS too, goes through these three.
 */
const file = process.env.RECORDED_CONTACTS
const record = (way, address) => {
  if (file !== undefined) appendFileSync(file, `${way} ${address}\n`)
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function recordedConnect(...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  const to = typeof options === 'object' ? options : { port: args[0], host: args[1] }
  record('connect', to.path ?? to.host ?? 'localhost')
  return connect.apply(this, args)
}

const { send } = dgram.Socket.prototype
dgram.Socket.prototype.send = function recordedSend(...args) {
  record('send', String(args.filter((arg) => typeof arg === 'string').at(-1)))
  return send.apply(this, args)
}

for (const module of [dns, dns.promises]) {
  for (const name of Object.keys(module).filter((each) => /^(lookup|resolve|reverse)/.test(each))) {
    const original = module[name]
    module[name] = function recordedLookup(...args) {
      record(name, args[0])
      return original.apply(this, args)
    }
  }
}
syncBuiltinESMExports()
