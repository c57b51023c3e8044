import { usePortrait } from '../combat/usePortrait';
import { usePerson } from '../people/usePerson';
import { useTable } from '../table/TableContext';
import { Avatar } from '../ui/Avatar';
import type { Id } from '../wire/types';

/** Who speaks: a person, or, in character, the token of that name if it is on the table. */
export function SpeakerAvatar({ userId, speaker }: { userId: Id; speaker?: string | undefined }) {
  const { name, look } = usePerson(userId);
  const portraitId = useTable((state) =>
    speaker === undefined ? undefined : state.table?.scene?.tokens.find((token) => token.name === speaker)?.portraitId,
  );
  const image = usePortrait(portraitId);
  return <Avatar name={speaker ?? name} color={look} size="m" {...(image === undefined ? {} : { image })} />;
}
