import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { Badge } from '../ui/Badge';
import type { Health } from './overview';

const TONES = { good: 'good', warn: 'warn', bad: 'danger' } as const;
const ICONS = { good: <CircleCheck aria-hidden />, warn: <TriangleAlert aria-hidden />, bad: <CircleAlert aria-hidden /> };

/** A word on how something is, with a sign and a tone. */
export function Verdict({ is, children }: { is: Health; children: string }) {
  return (
    <Badge tone={TONES[is]} icon={ICONS[is]}>
      {children}
    </Badge>
  );
}
