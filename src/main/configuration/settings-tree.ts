import { wholeSettings } from '@shared/domain/configuration'

/** Settings as they lie in a file: only what is set there, unchecked or checked. */
export type SettingsTree = Readonly<Record<string, unknown>>

export function isTree(value: unknown): value is SettingsTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A setting that is set part by part; `path` tells it, dotted. */
function hasParts(path: string, value: unknown): value is SettingsTree {
  return isTree(value) && !wholeSettings.includes(path)
}

/** @returns the dotted paths of all that is set, in the order of the tree; a list and what belongs together is one setting */
export function settingsIn(tree: SettingsTree, below = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    if (value === undefined) return []
    const path = below + name
    return hasParts(path, value) ? settingsIn(value, `${path}.`) : [path]
  })
}

/** @returns `over` where it sets something, and `under` everywhere else */
export function layered(under: SettingsTree, over: SettingsTree, below = ''): SettingsTree {
  const names = new Set([...Object.keys(under), ...Object.keys(over)])
  return Object.fromEntries(
    [...names].map((name) => {
      const path = below + name
      const [low, high] = [under[name], over[name]]
      if (high === undefined) return [name, low]
      return [name, hasParts(path, low) && hasParts(path, high) ? layered(low, high, `${path}.`) : high]
    })
  )
}

/** @returns what stands at a dotted path; undefined where nothing does */
export function settingAt(tree: SettingsTree, path: string): unknown {
  let place: unknown = tree
  for (const name of path.split('.')) {
    if (!isTree(place) || !Object.hasOwn(place, name)) return undefined
    place = place[name]
  }
  return place
}

/** @returns a copy with `value` at a dotted path; without anything there when `value` is undefined */
export function withSetting(tree: SettingsTree, path: string, value: unknown): SettingsTree {
  const [name = '', ...rest] = path.split('.')
  const others = Object.entries(tree).filter(([each]) => each !== name)
  if (rest.length === 0) {
    return value === undefined ? Object.fromEntries(others) : Object.fromEntries([...others, [name, value]])
  }
  const inner = tree[name]
  if (value === undefined && !isTree(inner)) return tree
  const next = withSetting(isTree(inner) ? inner : {}, rest.join('.'), value)
  return Object.fromEntries([...others, [name, next]])
}

/**
 * @param place in the file, which may lie within a setting, as `themes`, 2, `colour` does
 * @returns a copy without the setting that the place belongs to
 */
export function withoutPlace(tree: SettingsTree, place: readonly PropertyKey[], below = ''): SettingsTree {
  const [first, ...rest] = place
  const name = String(first)
  const inner = Object.hasOwn(tree, name) ? tree[name] : undefined
  const others = Object.entries(tree).filter(([each]) => each !== name)
  if (rest.length === 0 || !hasParts(below + name, inner)) return Object.fromEntries(others)
  return Object.fromEntries([...others, [name, withoutPlace(inner, rest, `${below}${name}.`)]])
}
