import type { Channel } from '@shared/ipc/channels'

interface Row {
  messages: number
  accepted: number
  threw: number
  readonly refused: Map<string, number>
}

/** What became of many messages, by channel. */
export class FuzzTable {
  readonly #rows = new Map<string, Row>()

  /** @param outcome `accepted`, `threw`, or the code of the refusal */
  count(channel: Channel, outcome: string): void {
    const row = this.#rows.get(channel) ?? {
      messages: 0,
      accepted: 0,
      threw: 0,
      refused: new Map<string, number>()
    }
    row.messages += 1
    if (outcome === 'accepted') row.accepted += 1
    else if (outcome === 'threw') row.threw += 1
    else row.refused.set(outcome, (row.refused.get(outcome) ?? 0) + 1)
    this.#rows.set(channel, row)
  }

  /** Counts what another one has counted. */
  add(other: FuzzTable): void {
    for (const [channel, row] of other.#rows) this.#rows.set(channel, sumOf([this.#rows.get(channel), row]))
  }

  get total(): Readonly<Row> {
    return sumOf([...this.#rows.values()])
  }

  rowOf(channel: Channel): Readonly<Row> | undefined {
    return this.#rows.get(channel)
  }

  toString(): string {
    const lines = [...this.#rows].sort(([one], [other]) => one.localeCompare(other))
    return [...lines, ['all channels', this.total] as const]
      .map(([name, row]) => lineOf(name, row))
      .join('\n')
  }
}

function sumOf(rows: readonly (Row | undefined)[]): Row {
  const sum: Row = { messages: 0, accepted: 0, threw: 0, refused: new Map() }
  for (const row of rows) {
    if (row === undefined) continue
    sum.messages += row.messages
    sum.accepted += row.accepted
    sum.threw += row.threw
    for (const [code, count] of row.refused) sum.refused.set(code, (sum.refused.get(code) ?? 0) + count)
  }
  return sum
}

function lineOf(name: string, { messages, accepted, threw, refused }: Row): string {
  const codes = [...refused]
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => `${code} ${count}`)
  const counts = [messages, accepted, threw].map((count) => String(count).padStart(7)).join(' ')
  return `${name.padEnd(30)}${counts}  ${codes.join(', ')}`
}
