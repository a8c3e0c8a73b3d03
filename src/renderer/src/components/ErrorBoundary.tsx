import { RotateCcw } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { useText } from '../text/text-context'
import { ActionButton } from './ActionButton'
import { ProblemPanel } from './ProblemPanel'

export interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Told without any detail: the message of an error may hold what a person typed. */
  readonly onCrash: () => void
  readonly onStartOver: () => void
}

/** A bug in a screen ends in a calm screen with a way on, and in the log. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true }
  }

  override componentDidCatch(): void {
    this.props.onCrash()
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashScreen onStartOver={this.props.onStartOver} /> : this.props.children
  }
}

function CrashScreen({ onStartOver }: { readonly onStartOver: () => void }) {
  const { title, advice, action } = useText().shell.crashed
  return (
    <ProblemPanel title={title} advice={advice}>
      <ActionButton kind="primary" size="main" icon={RotateCcw} onPress={onStartOver}>
        {action}
      </ActionButton>
    </ProblemPanel>
  )
}
