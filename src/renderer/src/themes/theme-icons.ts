import {
  Bell,
  Clock,
  Heart,
  IdCard,
  type LucideIcon,
  OctagonX,
  Star,
  TriangleAlert,
  UserRound
} from 'lucide-react'
import type { ThemeIcon } from '@shared/domain/identification-settings'

export const themeIcons: Readonly<Record<ThemeIcon, LucideIcon>> = {
  stop: OctagonX,
  warning: TriangleAlert,
  star: Star,
  badge: IdCard,
  person: UserRound,
  heart: Heart,
  clock: Clock,
  bell: Bell
}
