import { nameOf } from '../../candidates/candidate-name'
import { Notice } from '../../components/Notice'
import { isNewPerson, type Visit } from '../../flow/enrollment/visit'
import { useText } from '../../text/text-context'

/** What the search came to, and what it means for this enrollment. */
export function SearchNotice({ visit }: { readonly visit: Visit }) {
  const { details } = useText()
  const { search, target } = visit
  if (!isNewPerson(visit)) {
    const chosen =
      search?.outcome === 'candidates' && target?.kind === 'known-person'
        ? search.candidates.find(({ person }) => person.personId === target.personId)
        : undefined
    const name = chosen === undefined ? undefined : nameOf(chosen.person)
    return <Notice tone="info" title={name === undefined ? details.knownText : details.knownName(name)} />
  }
  switch (search?.outcome) {
    case 'nobody':
      return <Notice tone="good" title={details.searchDone} />
    case 'skipped':
      return (
        <Notice tone="warn" title={details.searchSkipped} announce>
          {details.searchSkippedMore}
        </Notice>
      )
    case 'not-permitted':
      return (
        <Notice tone="warn" title={details.searchForbidden} announce>
          {details.searchForbiddenMore}
        </Notice>
      )
    case 'candidates':
    case 'no-face':
    case undefined:
      return null
  }
}
