import type { VisitorWindow } from '../platform/ports'

/** Of a host that has no second window. */
export const noVisitorWindow: VisitorWindow = {
  describe: () => ({ isOpen: false, hasOwnScreen: false }),
  open: () => undefined,
  close: () => undefined,
  onChange: () => undefined
}
