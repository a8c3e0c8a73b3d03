import { appError } from '@shared/errors'
import { exchangePieceBytes } from '@shared/ipc/enrollment-calls'
import { err, ok, type Result } from '@shared/result'
import type { StationClient } from '../../api/station-client'
import type { SealedFile } from './exchange-reducer'

/** @param done bytes so far */
type Tell = (done: number) => void

/**
 * Fetches a sealed file from main, piece by piece. It is sealed there and stays sealed here.
 *
 * @returns its parts in order; `outbox/failed` when main has less than it said
 */
export async function fetchSealed(
  client: Pick<StationClient, 'invoke'>,
  { exportId, bytes }: SealedFile,
  tell: Tell
): Promise<Result<readonly Uint8Array<ArrayBuffer>[]>> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let done = 0
  while (done < bytes) {
    const read = await client.invoke('outbox:read-export', { exportId, offset: done })
    if (!read.ok) return read
    const piece = new Uint8Array(read.value.piece)
    if (piece.byteLength === 0) return err(appError('outbox/failed', 'export is shorter than told'))
    pieces.push(piece)
    done += piece.byteLength
    tell(done)
  }
  return ok(pieces)
}

/**
 * Gives a file to main, piece by piece, and has it taken in. Main checks the whole file before it takes anything of it.
 *
 * @returns `exchange/...` or why nothing could be taken in; `exchange/not-an-export` also when the file cannot be read
 */
export async function takeInFile(
  client: Pick<StationClient, 'invoke'>,
  file: Blob,
  passphrase: string,
  tell: Tell
): Promise<Result<{ added: number; known: number }>> {
  if (file.size === 0) return err(appError('exchange/not-an-export', 'empty'))
  const begun = await client.invoke('outbox:begin-import', { bytes: file.size })
  if (!begun.ok) return begun
  const { importId } = begun.value
  for (let offset = 0; offset < file.size; offset += exchangePieceBytes) {
    const piece = await readPiece(file, offset)
    if (!piece.ok) return piece
    const written = await client.invoke('outbox:write-import', { importId, offset, piece: piece.value })
    if (!written.ok) return written
    tell(offset + piece.value.byteLength)
  }
  return client.invoke('outbox:finish-import', { importId, passphrase })
}

/** A stick can be pulled out, and then the browser throws. */
async function readPiece(file: Blob, offset: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array(await file.slice(offset, offset + exchangePieceBytes).arrayBuffer()))
  } catch {
    return err(appError('exchange/not-an-export', 'file cannot be read'))
  }
}
