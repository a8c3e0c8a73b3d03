import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import styles from './ActionButton.module.css'
import { useFixed } from './fixed-context'

export interface ActionButtonProps {
  /** The visible words; a button that shows its icon alone has a `label` instead. */
  readonly children?: ReactNode
  readonly onPress?: () => void
  /** One primary action per screen. */
  readonly kind?: 'primary' | 'secondary' | 'quiet'
  readonly size?: 'main' | 'normal'
  readonly icon?: LucideIcon
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  readonly isPending?: boolean
  /** For a button whose visible words need more context. */
  readonly label?: string
}

export function ActionButton(props: ActionButtonProps) {
  const { children, onPress, kind = 'secondary', size = 'normal', icon: Icon, type = 'button' } = props
  const isFixed = useFixed()
  const classes = [styles['button'], styles[kind], size === 'main' ? styles['main'] : undefined]
  return (
    <Button
      className={classes.filter(Boolean).join(' ')}
      type={type}
      isDisabled={isFixed || (props.isDisabled ?? false)}
      isPending={props.isPending ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {Icon === undefined ? null : <Icon aria-hidden />}
      {children}
    </Button>
  )
}
