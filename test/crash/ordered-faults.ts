import type { Fault, FaultPlan } from '@sandbox/http/faults'
import type { OrderedFault } from './scenario'

/** Faults by the number of the request. The sandbox is well until it is armed. */
export function orderedFaults(orders: readonly OrderedFault[]): { plan: FaultPlan; arm(): void } {
  let requests = -Infinity
  return {
    arm: () => (requests = 0),
    plan: ({ path }) => {
      requests += 1
      const order = orders.find(({ request }) => request === requests)
      // A 401 there says that the password is wrong, and then only a person can help.
      if (order?.kind === 'signed-out' && path.endsWith('/authenticate')) return undefined
      return order && faultOf(order)
    }
  }
}

function faultOf({ kind, milliseconds }: OrderedFault): Fault {
  switch (kind) {
    case 'drop-while-working':
      return { kind, milliseconds }
    case 'server-error':
      return { kind: 'refuse', status: 500 }
    case 'busy':
      return { kind: 'refuse', status: 429, retryAfterSeconds: 0 }
    case 'signed-out':
      return { kind: 'refuse', status: 401 }
    default:
      return { kind }
  }
}
