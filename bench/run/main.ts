import { runBench } from './bench'
import { fullPlan, shortPlan } from './plan'

/** @returns whether it went well; if not, it has said why */
export async function main(args: readonly string[]): Promise<boolean> {
  const unknown = args.filter((arg) => arg !== '--short')
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(' ')}. The only option is --short.`)
    return false
  }
  try {
    await runBench(args.includes('--short') ? shortPlan : fullPlan)
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}
