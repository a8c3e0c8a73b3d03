import type { PersonTag } from '@shared/domain/person-items'
import type { Tag } from '@shared/domain/tag'
import type { Output } from '@shared/ipc/contract'
import type { CallState } from '../../api/queries'
import { ChoiceGroup } from '../../components/ChoiceGroup'
import { FailedNotice } from '../../components/FailedNotice'
import { Loading } from '../../components/Loading'
import { lastsWords } from '../../text/duration-words'
import { useText } from '../../text/text-context'
import { tagsLeft } from '../drafts/tag-draft'
import type { FormControl } from '../editing/EntryForm'
import { LineField } from '../parts/Fields'
import parts from '../parts/parts.module.css'
import { TagSelect } from './TagSelect'

export interface TagFormProps {
  readonly control: FormControl
  /** Undefined: one to be put on. */
  readonly tag: PersonTag | undefined
  readonly list: CallState<Output<'tags:list'>>
  /** The tags that are on already, by their ids. */
  readonly present: readonly (string | undefined)[]
}

export function TagForm({ control, tag, list, present }: TagFormProps) {
  const { person } = useText()
  if (tag !== undefined) return <TagEndChoice control={control} ends={['never', 'date']} chosen={undefined} />
  if (list.at === 'loading') return <Loading>{person.tag.loading}</Loading>
  if (list.at === 'failed') {
    return (
      <FailedNotice title={person.tag.failed} error={list.error} retry={person.retry} onRetry={list.retry} />
    )
  }
  const left = tagsLeft(list.value.tags, present)
  if (left.length === 0) return <p className={parts['soft']}>{person.tag.noneLeft}</p>
  const chosen = left.find(({ tagId }) => tagId === control.typed['tagId'])
  return (
    <>
      <TagSelect control={control} tags={left} />
      <TagEndChoice control={control} ends={['default', 'never', 'date']} chosen={chosen} />
    </>
  )
}

interface TagEndChoiceProps {
  readonly control: FormControl
  readonly ends: readonly ('default' | 'never' | 'date')[]
  readonly chosen: Tag | undefined
}

function TagEndChoice({ control, ends, chosen }: TagEndChoiceProps) {
  const { person, details } = useText()
  const words = person.tag
  const { typed, change } = control
  const labels = {
    default:
      chosen === undefined ? words.asTagSaysUnknown : words.asTagSays(lastsWords(chosen.lasts, details)),
    never: words.forGood,
    date: words.untilDate
  }
  return (
    <>
      <ChoiceGroup
        name="end"
        label={words.until}
        value={typed['end'] ?? ''}
        onChange={(end) => change({ end })}
        choices={ends.map((end) => ({ value: end, words: labels[end] }))}
      />
      {typed['end'] === 'date' ? (
        <LineField control={control} name="day" label={words.lastDay} hint={words.lastDayHint} type="date" />
      ) : null}
    </>
  )
}
