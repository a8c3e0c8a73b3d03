import type { OperationId } from '@shared/identities/generated/operations.gen'
import { peopleRows } from './people-rows'
import { recordRows } from './record-rows'
import type { CoverageRow } from './row'
import { sessionAndFaceRows } from './session-and-face-rows'

/** One row for each operation of the API; one that has none does not compile. */
export const coverageRows: Readonly<Record<OperationId, CoverageRow>> = {
  ...sessionAndFaceRows,
  ...peopleRows,
  ...recordRows
}
