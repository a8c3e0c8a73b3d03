import { z } from 'zod'

/** A PIN as somebody types it, to be checked. */
export const typedPin = z.string().min(4).max(20)

export const pinState = z.object({ isSet: z.boolean() })
export type PinState = z.output<typeof pinState>

/** `currentPin`: needed as soon as there is one. */
export const pinChange = z.strictObject({ pin: typedPin, currentPin: typedPin.optional() })
export type PinChange = z.output<typeof pinChange>

/** Whether a PIN can be chosen: 4 to 20 digits, not all the same, not counting up or down. */
export function isGoodPin(pin: string): boolean {
  const digits = Array.from(pin, (character) => '0123456789'.indexOf(character))
  if (digits.length < 4 || digits.length > 20 || digits.includes(-1)) return false
  const steps = new Set(digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0)))
  const [only] = steps
  return steps.size > 1 || (only !== 0 && only !== 1 && only !== -1)
}
