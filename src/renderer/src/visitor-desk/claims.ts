import type { VisitorWish } from '@shared/domain/visitor-display'

/** What one part of the desk's window wants the visitor to see. */
export interface Claim {
  /** Undefined: nothing for now. */
  set(wish: VisitorWish | undefined): void
  end(): void
}

/** What the parts of the desk's window want the visitor to see, while they are on the screen. */
export interface Claims {
  begin(): Claim
  /** The most important of all that is wanted. */
  current(): VisitorWish
  subscribe(listener: () => void): () => void
}

/** Words to a person come before the text that they read, and that before the picture beside it. */
const rank: Readonly<Record<VisitorWish['at'], number>> = { message: 3, consent: 2, camera: 1, idle: 0 }

export function mostImportant(wishes: Iterable<VisitorWish>): VisitorWish {
  let most: VisitorWish = { at: 'idle' }
  for (const wish of wishes) if (rank[wish.at] > rank[most.at]) most = wish
  return most
}

export function createClaims(): Claims {
  const wishes = new Map<Claim, VisitorWish>()
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  return {
    begin() {
      const claim: Claim = {
        set(wish) {
          if (wish === undefined) wishes.delete(claim)
          else wishes.set(claim, wish)
          tell()
        },
        end: () => claim.set(undefined)
      }
      return claim
    },
    current: () => mostImportant(wishes.values()),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
