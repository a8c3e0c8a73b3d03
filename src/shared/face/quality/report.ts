import { type ComponentId, components, type Effort, type Tier } from './components'

/** One measured component. */
export interface ComponentResult {
  readonly component: ComponentId
  /** In the component's own unit; undefined when the picture did not let it be assessed, which is not a bad value. */
  readonly native: number | undefined
  /** 0 (worst) to 100, a whole number; undefined along with `native`. */
  readonly quality: number | undefined
  readonly tier: Tier
  readonly version: number
}

/** What was measured on one face. A component that is absent was not asked for. */
export interface QualityReport {
  readonly effort: Effort
  readonly results: Readonly<Partial<Record<ComponentId, ComponentResult>>>
}

/** The native value of a component; undefined when it was not measured or could not be assessed. */
export function nativeOf({ results }: QualityReport, component: ComponentId): number | undefined {
  return results[component]?.native
}

/** @param native undefined or not a number: could not be assessed */
export function resultOf(component: ComponentId, native: number | undefined): ComponentResult {
  const { tier, version, quality } = components[component]
  const value = native === undefined || Number.isNaN(native) ? undefined : native
  return {
    component,
    native: value,
    quality: value === undefined ? undefined : quality(value),
    tier,
    version
  }
}
