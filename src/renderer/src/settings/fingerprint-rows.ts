const bytesPerGroup = 4
const groupsPerRow = 2

/**
 * Splits a fingerprint for comparing by eye.
 *
 * @param sha256 64 hexadecimal digits
 * @returns rows of groups such as `3A:91:0F:C2`, written as certificate tools write them
 */
export function fingerprintRows(sha256: string): readonly (readonly string[])[] {
  const bytes = sha256.toUpperCase().match(/../g) ?? []
  const groups = chunks(bytes, bytesPerGroup).map((group) => group.join(':'))
  return chunks(groups, groupsPerRow)
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}
