import { useStation } from '../../api/station-context'
import { useMachine } from '../../flow/use-machine'
import {
  type FieldsEffect,
  type FieldsEvent,
  type FieldsPage,
  fieldsReducer,
  leftFields,
  startFields
} from './fields-reducer'

export function useFields(): readonly [FieldsPage, (event: FieldsEvent) => void] {
  const { client } = useStation()
  const [state, { send }] = useMachine(
    () => ({
      initial: startFields,
      transition: fieldsReducer,
      run({ attempt, kind, setting }: FieldsEffect, answer: (event: FieldsEvent) => void) {
        const channel = kind === 'text' ? 'field-settings:save-text' : 'field-settings:save-date'
        void client.invoke(channel, setting).then((result) =>
          answer({
            type: 'saved',
            attempt,
            result: result.ok ? { ok: true, value: undefined } : result
          })
        )
      }
    }),
    leftFields
  )
  return [state, send]
}
