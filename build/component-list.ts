import { z } from 'zod'
import type { Component } from './shipped-components.ts'

const npmComponent = z.looseObject({ name: z.string(), version: z.string(), purl: z.string() })

/** What `npm sbom --sbom-format cyclonedx` answers, as far as it is used here. */
const npmList = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(npmComponent)
})

export type ComponentList = z.infer<typeof npmList>

/**
 * npm's list of components, restricted to what goes out, with Electron and the models added.
 *
 * @param npmAnswer of `npm sbom` for the whole installation
 * @throws Error when something shipped is missing in npm's list: then the list would be wrong
 */
export function writeComponentList(
  npmAnswer: unknown,
  packages: readonly Component[],
  models: readonly (Component & { readonly sha256: string })[]
): ComponentList {
  const list = npmList.parse(npmAnswer)
  const components = packages.map(({ name, version }) => {
    const found = list.components.find((each) => nameOf(each) === name && each.version === version)
    if (found === undefined) throw new Error(`npm's list of components does not know ${name}@${version}.`)
    return found
  })
  const root = list.metadata.component['bom-ref']
  const all = [...components, ...models.map(modelComponent)]
  const { dependencies: _, ...rest } = list
  return {
    ...rest,
    components: all,
    // Everything is bundled into one program: it depends on all of it directly.
    dependencies: [{ ref: root, dependsOn: all.map((each) => String(each['bom-ref'])) }]
  }
}

/** @returns what is wrong with a list of components, in sentences */
export function componentListProblems(content: unknown, expected: readonly Component[]): string[] {
  const list = npmList.safeParse(content)
  if (!list.success) return ['The list of components is no CycloneDX document.']
  const { components } = list.data
  const refs = components.map((each) => each['bom-ref'])
  const missing = expected.filter(
    ({ name, version }) => !components.some((each) => nameOf(each) === name && each.version === version)
  )
  return [
    ...missing.map(({ name, version }) => `The list of components lacks ${name}@${version}.`),
    ...(components.length > expected.length ? ['The list of components has more than what is shipped.'] : []),
    ...(new Set(refs).size < refs.length ? ['The list of components has one reference twice.'] : [])
  ]
}

type NpmComponent = z.infer<typeof npmComponent>

/** npm writes the scope into the name or, in other versions, into a group of its own. */
function nameOf({ name, group }: NpmComponent): string {
  return typeof group === 'string' && group !== '' ? `${group}/${name}` : name
}

function modelComponent(model: Component & { readonly sha256: string }): NpmComponent {
  const { name, version, license, source, sha256 } = model
  return {
    'bom-ref': `model:${name}@${version}`,
    type: 'machine-learning-model',
    name,
    version,
    purl: `pkg:generic/${name}@${version}`,
    licenses: [{ license: { id: license } }],
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    externalReferences: [{ type: 'distribution', url: source }]
  }
}
