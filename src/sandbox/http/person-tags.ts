import type { StoredPersonTag } from '../storage/person-tag-store'
import type { Services } from './app-env'

/** Whether a tag on a person counts now: not expired and, by policy, not disabled. */
function applies({ policy, now }: Services, { expires, disabled }: StoredPersonTag): boolean {
  return !(policy.disabledTag === 'inactive' && disabled) && !isExpired(expires, now())
}

/** A tag expires at the very moment named. */
function isExpired(expires: string | null, now: Date): boolean {
  return expires !== null && Date.parse(expires) <= now.getTime()
}

/** The tags that a person's list and record hold. */
export function listedTags(services: Services, personId: string): StoredPersonTag[] {
  const { storage, policy, now } = services
  const all = storage.personTags.list(personId)
  return policy.expiredTags === 'listed' ? all : all.filter(({ expires }) => !isExpired(expires, now()))
}

/** The member that tells a tag's name where the policy has one. */
export function tagNameMember({ policy }: Services, name: string): { name?: string; tagName?: string } {
  switch (policy.personTagNames) {
    case 'absent':
      return {}
    case 'name':
      return { name }
    case 'tag-name':
      return { tagName: name }
  }
}

/** Names of the tags that count now, each once. */
export function appliedTagNames(services: Services, personId: string): string[] {
  const applied = services.storage.personTags.list(personId).filter((tag) => applies(services, tag))
  return [...new Set(applied.map(({ tagName }) => tagName))]
}

/** Everybody for whom the tag counts now, each once. */
export function peopleWithTag(services: Services, tagId: string): string[] {
  const applied = services.storage.personTags.listByTag(tagId).filter((tag) => applies(services, tag))
  return [...new Set(applied.map(({ personId }) => personId))]
}
