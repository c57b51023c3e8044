import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_GROUPS, GROUPS, groupsOf, typesOf } from './changeGroups';

interface Document {
  components: { schemas: { Change: { discriminator: { mapping: Record<string, string> } } } };
}

describe('groups of changes', () => {
  it('have every change that a spectator can be told, once', () => {
    const { components } = JSON.parse(readFileSync('../docs/api/openapi.json', 'utf8')) as Document;
    const all = Object.keys(components.schemas.Change.discriminator.mapping);
    // those a Director or one person alone is told; a spectator is told what they lead to
    const never = /^(Bookmark|Webhook)|^(InviteIssued|SceneAdded|SceneRemoved|TokenHidden|TokenRevealed|TableShown)$/u;
    expect(ALL_GROUPS.flatMap((group) => [...GROUPS[group]]).toSorted()).toEqual(all.filter((type) => !never.test(type)).toSorted());
  });

  it('are all of them when no names are given, and the other way round', () => {
    expect(groupsOf([])).toEqual(ALL_GROUPS);
    expect(typesOf(ALL_GROUPS)).toEqual([]);
    expect(groupsOf(typesOf(['chat', 'rolls']))).toEqual(['chat', 'rolls']);
  });
});
