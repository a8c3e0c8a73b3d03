import { type Channel, channels } from '@shared/ipc/channels'
import { contract } from '@shared/ipc/contract'
import type { Role } from '@shared/ipc/roles'
import fc from 'fast-check'
import { looseValues, type Trick, trickNames, tricks } from './hostile-values'
import { valuesOf } from './schema-arbitrary'
import { type Change, spoil } from './spoil'

type Ingredient = { readonly value: unknown } | { readonly trick: Trick }

/** How to make a message. The message itself may be nothing that can be shown. */
export interface Recipe {
  readonly role: Role | undefined
  readonly channel: Channel
  /** What the channel's schema accepts, as far as it is made. */
  readonly valid: unknown
  readonly spoiled?: { readonly change: Change; readonly place: number; readonly by: Ingredient }
  /** Instead of all that. */
  readonly whole?: Ingredient
}

const valid = new Map<Channel, fc.Arbitrary<unknown>>(
  channels.map((channel) => [channel, valuesOf(contract[channel].input)])
)
const roles = fc.oneof(
  { weight: 16, arbitrary: fc.constant<Role>('desk') },
  { weight: 2, arbitrary: fc.constant<Role>('visitor') },
  { weight: 1, arbitrary: fc.constant(undefined) }
)
const ingredients: fc.Arbitrary<Ingredient> = fc.oneof(
  looseValues.map((value) => ({ value })),
  fc.constantFrom(...trickNames).map((trick) => ({ trick }))
)
const changes = fc.constantFrom<Change>('replace', 'replace', 'replace', 'remove', 'add', 'wrap', 'cross')

/** Messages to every channel: right ones, right ones with one thing wrong, and anything at all. */
export const recipes: fc.Arbitrary<Recipe> = fc
  .tuple(fc.constantFrom(...channels), roles)
  .chain(([channel, role]) => {
    const right = valid.get(channel) ?? fc.constant(undefined)
    const base = { role: fc.constant(role), channel: fc.constant(channel), valid: right }
    return fc.oneof(
      { weight: 2, arbitrary: fc.record<Recipe>(base) },
      {
        weight: 5,
        arbitrary: fc.record<Recipe>({
          ...base,
          spoiled: fc.record({ change: changes, place: fc.nat(200), by: ingredients })
        })
      },
      {
        weight: 3,
        arbitrary: fc.record<Recipe>({ ...base, valid: fc.constant(undefined), whole: ingredients })
      }
    )
  })

export function cook({ valid: right, spoiled, whole }: Recipe): unknown {
  if (whole) return prepare(whole)
  return spoiled ? spoil(right, spoiled.change, spoiled.place, prepare(spoiled.by)) : right
}

const prepare = (ingredient: Ingredient): unknown =>
  'trick' in ingredient ? tricks[ingredient.trick]() : ingredient.value
