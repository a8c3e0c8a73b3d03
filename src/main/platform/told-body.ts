/** Small enough for a bar that moves, large enough not to be work. */
const pieceBytes = 64 * 1024

/**
 * A body that tells how much of it was taken. Node's `fetch` takes from it only what the connection has room for, and as
 * it is a Blob, says its length beforehand: proxies turn away bodies without one.
 *
 * @param onSent see `SendInit.onSent`
 */
export class ToldBody extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer>
  readonly #onSent: (bytes: number) => void

  constructor(bytes: ArrayBuffer, onSent: (bytes: number) => void) {
    super([bytes])
    this.#bytes = new Uint8Array(bytes)
    this.#onSent = onSent
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let taken = 0
    return new ReadableStream(
      {
        pull: (controller) => {
          if (taken >= this.#bytes.byteLength) {
            controller.close()
            return
          }
          const piece = this.#bytes.slice(taken, taken + pieceBytes)
          taken += piece.byteLength
          this.#onSent(taken)
          controller.enqueue(piece)
        }
      },
      { highWaterMark: 0 }
    )
  }
}
