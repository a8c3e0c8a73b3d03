import { describe, expect, it } from 'vitest'
import { appError } from '@shared/errors'
import { exchangePieceBytes } from '@shared/ipc/enrollment-calls'
import { err, ok } from '@shared/result'
import type { StationClient } from '@renderer/api/station-client'
import { createMachine } from '@renderer/flow/machine'
import { passphraseProblems } from '@renderer/outbox/exchange/check-passphrase'
import {
  type ExchangeEffect,
  exchangeReducer,
  noExchange,
  type SealedFile
} from '@renderer/outbox/exchange/exchange-reducer'
import { fetchSealed, takeInFile } from '@renderer/outbox/exchange/move-file'

const sealed: SealedFile = { exportId: 'e', name: 'outbox.enrollments', bytes: 5, items: 2 }
const passphrase = 'correct horse battery'

function exchange() {
  const effects: ExchangeEffect[] = []
  const machine = createMachine({
    initial: noExchange,
    transition: exchangeReducer,
    run: (effect: ExchangeEffect) => void effects.push(effect)
  })
  return { effects, send: machine.send, state: machine.getState }
}

/** Up to a file that main has sealed. */
function exporting(file = sealed) {
  const desk = exchange()
  desk.send({ type: 'export-opened' })
  desk.send({ type: 'export-wanted', passphrase })
  desk.send({ type: 'sealed', attempt: 1, result: ok(file) })
  return desk
}

describe('a file for another station', () => {
  it('is sealed, then fetched, and the passphrase stays nowhere', () => {
    const desk = exporting()
    expect(desk.effects.map(({ type }) => type)).toEqual(['seal', 'fetch'])
    expect(JSON.stringify(desk.state())).not.toContain(passphrase)
    desk.send({ type: 'moved', attempt: 2, done: 3, total: 5 })
    expect(desk.state()).toMatchObject({ at: 'exporting', progress: { done: 3, total: 5 } })
    desk.send({ type: 'fetched', attempt: 2, result: ok(undefined) })
    expect(desk.state()).toMatchObject({ at: 'exported', error: undefined })
  })

  it('that did not reach the window can be fetched again', () => {
    const desk = exporting()
    desk.send({ type: 'fetched', attempt: 2, result: err(appError('outbox/failed')) })
    expect(desk.state()).toMatchObject({ at: 'exported', error: { code: 'outbox/failed' } })
    desk.send({ type: 'fetch-wanted' })
    expect(desk.effects.at(-1)).toMatchObject({ type: 'fetch', sealed })
  })

  it('is not fetched when nothing is in it', () => {
    const desk = exporting({ ...sealed, items: 0 })
    expect(desk.state().at).toBe('exported')
    expect(desk.effects.map(({ type }) => type)).toEqual(['seal'])
  })

  it('leaves room for nothing else while it is on its way', () => {
    const desk = exporting()
    desk.send({ type: 'import-opened' })
    desk.send({ type: 'sealed', attempt: 1, result: ok(sealed) })
    expect(desk.state().at).toBe('exporting')
    expect(desk.effects).toHaveLength(2)
  })

  it('needs a long passphrase, typed the same way twice', () => {
    expect(passphraseProblems({ passphrase: 'short', again: 'short' })).toEqual({ passphrase: 'tooShort' })
    expect(passphraseProblems({ passphrase, again: `${passphrase}!` })).toEqual({ again: 'differs' })
    expect(passphraseProblems({ passphrase, again: passphrase })).toEqual({})
  })
})

it('asks again after a wrong passphrase', () => {
  const desk = exchange()
  desk.send({ type: 'import-opened' })
  desk.send({ type: 'import-wanted', file: new Blob(['x']), passphrase })
  desk.send({ type: 'taken-in', attempt: 1, result: err(appError('exchange/wrong-passphrase')) })
  expect(desk.state()).toMatchObject({ at: 'import-form', error: { code: 'exchange/wrong-passphrase' } })
})

/** Main, as far as files go. */
function mainWith(file: Uint8Array<ArrayBuffer>, pieceBytes: number) {
  const written: { offset: number; bytes: number }[] = []
  const invoke = (channel: string, input: { offset: number; piece: Uint8Array }) => {
    switch (channel) {
      case 'outbox:read-export':
        return Promise.resolve(ok({ piece: file.slice(input.offset, input.offset + pieceBytes) }))
      case 'outbox:begin-import':
        return Promise.resolve(ok({ importId: 'i' }))
      case 'outbox:write-import':
        written.push({ offset: input.offset, bytes: input.piece.byteLength })
        return Promise.resolve(ok(undefined))
      default:
        return Promise.resolve(ok({ added: 1, known: 0 }))
    }
  }
  return { written, client: { invoke } as unknown as Pick<StationClient, 'invoke'> }
}

describe('pieces', () => {
  it('are put together in order', async () => {
    const { client } = mainWith(new Uint8Array([1, 2, 3, 4, 5]), 2)
    const told: number[] = []
    const fetched = await fetchSealed(client, sealed, (done) => told.push(done))
    expect(fetched.ok && fetched.value.map((piece) => [...piece])).toEqual([[1, 2], [3, 4], [5]])
    expect(told).toEqual([2, 4, 5])
  })

  it('that end too early are no file', async () => {
    const { client } = mainWith(new Uint8Array([1, 2, 3]), 2)
    expect(await fetchSealed(client, sealed, () => undefined)).toMatchObject({
      ok: false,
      error: { code: 'outbox/failed' }
    })
  })

  it('are no larger than one message may be', async () => {
    const { client, written } = mainWith(new Uint8Array(), 1)
    const file = new Blob([new Uint8Array(exchangePieceBytes + 10)])
    expect(await takeInFile(client, file, passphrase, () => undefined)).toEqual(ok({ added: 1, known: 0 }))
    expect(written).toEqual([
      { offset: 0, bytes: exchangePieceBytes },
      { offset: exchangePieceBytes, bytes: 10 }
    ])
  })
})
