/** Where in a value something is replaced, taken away or added. */
export type Change = 'replace' | 'remove' | 'add' | 'wrap' | 'cross'

/**
 * A copy of a plain value with one thing wrong.
 *
 * @param place counts through all members of the value, at every depth, and starts again at the end
 * @param wrong what comes there
 */
export function spoil(value: unknown, change: Change, place: number, wrong: unknown): unknown {
  if (change === 'wrap') return [value]
  const paths = pathsOf(value)
  const path = paths[place % paths.length] ?? []
  if (change === 'add') return at(value, path, (member) => withExtra(member, wrong))
  if (change === 'remove') return at(value, path, () => undefined)
  // Another member's value at this place: the right kind of thing for somewhere else.
  const other = paths[(place * 7 + 1) % paths.length] ?? []
  return at(value, path, () => (change === 'cross' ? read(value, other) : wrong))
}

type Path = readonly string[]

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)

function pathsOf(value: unknown, here: Path = []): Path[] {
  if (!isBranch(value)) return [here]
  return [here, ...Object.keys(value).flatMap((name) => pathsOf(value[name], [...here, name]))]
}

function read(value: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined || !isBranch(value)) return value
  return read(value[name], rest)
}

function at(value: unknown, [name, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (name === undefined || !isBranch(value)) return change(value)
  const next = at(value[name], rest, change)
  if (Array.isArray(value)) return value.map((each: unknown, index) => (String(index) === name ? next : each))
  return { ...value, [name]: next }
}

function withExtra(member: unknown, extra: unknown): unknown {
  if (Array.isArray(member)) return [...(member as unknown[]), extra]
  return isBranch(member) ? { ...member, extra } : { member, extra }
}
