import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { AccountReport } from '@shared/domain/account'
import { useMachine } from '../flow/use-machine'
import {
  type AccountKnowledge,
  type AccountKnowledgeEffect,
  type AccountKnowledgeEvent,
  accountReportReducer,
  nothingKnown,
  reportOf
} from './account-report-reducer'
import { useStation } from './station-context'

interface AccountKnowledgeMachine {
  readonly state: AccountKnowledge
  readonly send: (event: AccountKnowledgeEvent) => void
}

const AccountReportContext = createContext<AccountKnowledgeMachine>({
  state: nothingKnown,
  send: () => undefined
})

const forget: AccountKnowledgeEvent = { type: 'forgotten' }

/** Keeps what the account may do for the whole window: asked once, when the first screen wants to know. */
export function AccountReportProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useStation()
  const [state, { send }] = useMachine(
    () => ({
      initial: nothingKnown,
      transition: accountReportReducer,
      run({ attempt }: AccountKnowledgeEffect, answer: (event: AccountKnowledgeEvent) => void) {
        void client
          .invoke('server:check-account')
          .then((result) => answer({ type: 'answered', attempt, result }))
      }
    }),
    forget
  )
  useEffect(() => client.subscribe('server:changed', () => send(forget)), [client, send])
  const value = useMemo(() => ({ state, send }), [state, send])
  return <AccountReportContext value={value}>{children}</AccountReportContext>
}

export interface KnownAccount {
  /** Undefined: not known yet, or it cannot be told. */
  readonly report: AccountReport | undefined
  readonly isChecking: boolean
  readonly checkAgain: () => void
}

/** What the account may do, to show beforehand what is closed. Asks for it when nobody has yet. */
export function useAccountReport(): KnownAccount {
  const { state, send } = useContext(AccountReportContext)
  const isUnasked = state.at === 'unasked'
  useEffect(() => send({ type: 'wanted' }), [send, isUnasked])
  return {
    report: reportOf(state),
    isChecking: state.at === 'checking',
    checkAgain: () => send({ type: 'wanted-anew' })
  }
}

/** What the account may do, if anybody has asked already. Asks nobody. */
export function useKnownReport(): AccountReport | undefined {
  return reportOf(useContext(AccountReportContext).state)
}
