import { type EngineName, engineNames, type PerEngine, perEngine } from '../lib/engines'
import { inTurn } from '../lib/interleave'
import { evaluateRounds, type RoundTimings, type Speed } from '../lib/speed'
import { median } from '../lib/statistics'
import type { RemoteBench } from './bench-page'
import type { Plan } from './plan'

export async function measureSpeed(
  bench: RemoteBench,
  people: readonly string[],
  plan: Plan
): Promise<Speed> {
  await bench.reload()
  await bench.warmUp(people)
  const rounds: RoundTimings[] = []
  for (let turn = 0; turn < plan.rounds; turn++) {
    rounds.push(await bench.timeRound(people, plan.framesPerPicture, turn))
  }
  return evaluateRounds(rounds)
}

/** Milliseconds from nothing to the first result: load, compile, warm up, analyse. A fresh page for every one. */
export async function measureFirstResults(
  bench: RemoteBench,
  picture: string,
  plan: Plan
): Promise<PerEngine<number>> {
  const times = new Map<EngineName, number[]>(engineNames.map((name) => [name, []]))
  for (let turn = 0; turn < plan.coldStarts; turn++) {
    for (const name of inTurn(engineNames, turn)) {
      await bench.reload()
      times.get(name)?.push(await bench.firstResult(name, picture))
    }
  }
  return perEngine((name) => median(times.get(name) ?? []))
}
