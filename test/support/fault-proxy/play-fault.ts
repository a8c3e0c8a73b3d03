import type { Agent, IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { askHalf, askServer } from './ask-server'
import type { LineAnswer, LineFault } from './line-fault'

export interface Exchange {
  /** The server's address. */
  readonly target: string
  readonly agent: Agent
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/** Sends one request on to the server and its answer back, with what goes wrong on the way. */
export async function playFault(
  fault: LineFault | undefined,
  { target, agent, incoming, outgoing }: Exchange
): Promise<void> {
  const { method = 'GET', url = '/', headers, socket } = incoming
  const asked = { method, url, headers }
  const throughServer = async (): Promise<LineAnswer> =>
    askServer(target, agent, asked, await bodyOf(incoming))
  switch (fault?.kind) {
    case undefined:
      send(outgoing, await throughServer())
      return
    case 'cut-request':
      return void socket.destroy()
    case 'cut-upload': {
      const beginning = await beginningOf(incoming)
      if (beginning.byteLength > 0) await askHalf(target, asked, beginning)
      return void socket.destroy()
    }
    case 'lose-answer':
      await throughServer()
      return void socket.destroy()
    case 'cut-answer':
      return sendHalf(outgoing, await throughServer())
    case 'silence':
      incoming.resume()
      return
    case 'drip':
      return sendInPieces(outgoing, await throughServer(), fault)
    case 'answer-instead':
      await bodyOf(incoming)
      send(outgoing, fault.answer)
      return
    case 'change-answer':
      send(outgoing, fault.change(await throughServer()))
      return
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

/** The first part of a body, never all of it. */
async function beginningOf(incoming: IncomingMessage): Promise<Buffer> {
  for await (const part of incoming as AsyncIterable<Buffer>)
    return part.subarray(0, Math.ceil(part.byteLength / 2))
  return Buffer.alloc(0)
}

function send(outgoing: ServerResponse, { status, headers, body }: LineAnswer): void {
  outgoing.writeHead(status, headersFor(status, headers, body.byteLength))
  outgoing.end(body)
}

/** Some answers have no body, and must not say how long it is. */
function headersFor(status: number, headers: LineAnswer['headers'], bytes: number): Record<string, string> {
  return { ...headers, ...(status === 204 || status === 304 ? {} : { 'content-length': String(bytes) }) }
}

async function sendHalf(outgoing: ServerResponse, { status, headers, body }: LineAnswer): Promise<void> {
  outgoing.writeHead(status === 204 ? 200 : status, headersFor(200, headers, body.byteLength + 1))
  await new Promise((resolve) => outgoing.write(body.subarray(0, body.byteLength >> 1), resolve))
  outgoing.destroy()
}

async function sendInPieces(
  outgoing: ServerResponse,
  { status, headers, body }: LineAnswer,
  { pieces, pauseMs }: Extract<LineFault, { kind: 'drip' }>
): Promise<void> {
  await pause(pauseMs)
  outgoing.writeHead(status, headersFor(status, headers, body.byteLength))
  const bytes = Math.max(1, Math.ceil(body.byteLength / pieces))
  for (let at = 0; at < body.byteLength && !outgoing.destroyed; at += bytes) {
    outgoing.write(body.subarray(at, at + bytes))
    await pause(pauseMs)
  }
  outgoing.end()
}
