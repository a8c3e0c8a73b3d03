/**
 * Solves an overdetermined set of linear equations in the least-squares sense by its normal equations.
 *
 * @param rows one equation each: the coefficients and, as the last number, what they shall add up to
 * @returns the unknowns, or undefined when the equations leave one of them open
 */
export function solveLeastSquares(rows: readonly (readonly number[])[]): readonly number[] | undefined {
  const unknowns = (rows[0]?.length ?? 1) - 1
  const normal = Array.from({ length: unknowns }, (_, one) =>
    Array.from({ length: unknowns + 1 }, (__, other) =>
      rows.reduce((sum, row) => sum + at(row, one) * at(row, other), 0)
    )
  )
  return eliminate(normal)
}

/** Relative to the largest coefficient; below it an unknown hangs on rounding errors. */
const leastPivot = 1e-10

/** Gauss-Jordan elimination with row exchange. Works in place. */
function eliminate(matrix: number[][]): readonly number[] | undefined {
  const largest = Math.max(...matrix.flat().map(Math.abs))
  for (let column = 0; column < matrix.length; column++) {
    const pivot = matrix
      .slice(column)
      .reduce((best, row) => (Math.abs(at(row, column)) > Math.abs(at(best, column)) ? row : best))
    // Also catches NaN, which comes of broken points.
    if (!(Math.abs(at(pivot, column)) > leastPivot * largest)) return undefined
    matrix[matrix.indexOf(pivot)] = matrix[column] ?? []
    matrix[column] = pivot.map((value) => value / at(pivot, column))
    const solved = matrix[column] ?? []
    matrix.forEach((row, index) => {
      if (index === column) return
      const factor = at(row, column)
      matrix[index] = row.map((value, place) => value - factor * at(solved, place))
    })
  }
  return matrix.map((row) => at(row, row.length - 1))
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? NaN
}
