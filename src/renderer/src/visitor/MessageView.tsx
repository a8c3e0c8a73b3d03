import { Check, Hourglass, type LucideIcon, MessageCircle, Smile } from 'lucide-react'
import type { VisitorState } from '@shared/domain/visitor-display'
import styles from './visitor.module.css'
import { words } from './visitor-words'

type Message = Extract<VisitorState, { at: 'message' }>['message']

const icons: Readonly<Record<Message, LucideIcon>> = {
  welcome: Smile,
  'thank-you': Check,
  'please-wait': Hourglass,
  'see-desk': MessageCircle
}

/** SECURITY: every message looks the same, so that nobody beside the visitor can read a reason from its colour. */
export function MessageView({ message }: { readonly message: Message }) {
  const Icon = icons[message]
  return (
    <div className={styles['words']} role="status" key={message}>
      <span className={styles['badge']}>
        <Icon aria-hidden />
      </span>
      <h1 className={styles['title']}>{words.visitor.messages[message]}</h1>
    </div>
  )
}
