import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChevronDown, Dices, EyeOff, Hand, MessageSquare, Mouse, Ruler, Search, Swords, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Avatar } from './Avatar';
import { Badge } from './Badge';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { EmptyState, FailedState } from './EmptyState';
import { IconButton } from './IconButton';
import { Kbd } from './Kbd';
import { Menu, MenuGroup, MenuItem, MenuLine } from './Menu';
import { Panel } from './Panel';
import { PlayerMark, type SeatColor } from './PlayerMark';
import { Popover } from './Popover';
import { Segments } from './Segments';
import { Select } from './Select';
import { Skeleton } from './Skeleton';
import { Loading } from './Spinner';
import { Switch } from './Switch';
import { Tabs } from './Tabs';
import { TextField } from './TextField';
import { toast } from './toasts';

/** Every shared component in every state, as in the picture it was made after. */
export default { title: 'ui/Components' } satisfies Meta;

const COLORS: readonly SeatColor[] = ['CORAL', 'AMBER', 'OLIVE', 'MINT', 'SKY', 'COBALT', 'LILAC', 'ROSE', 'DIRECTOR'];
const nothing = () => undefined;

function Sheet({ children }: { children: ReactNode }) {
  return (
    <Panel>
      <main style={{ padding: 20, display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}>{children}</main>
    </Panel>
  );
}

export const Buttons: StoryObj = {
  render: () => (
    <Sheet>
      <Button variant="primary" icon={<Dices />}>
        Roll
      </Button>
      <Button>Secondary</Button>
      <Button variant="ghost">Ghost</Button>
      <Button variant="danger">Remove</Button>
      <Button isDisabled>Disabled</Button>
      <Button variant="primary" isPending>
        Sending…
      </Button>
      <Button size="sm">Small</Button>
      <IconButton label="Measure" icon={<Ruler />} shortcut="m" />
      <IconButton label="Select" icon={<Hand />} isSelected />
      <IconButton label="Select, off" icon={<Hand />} isSelected={false} />
      <IconButton label="Remove" icon={<Trash2 />} isDisabled />
      <IconButton label="Search" icon={<Search />} size="sm" />
      <IconButton label="Fight" icon={<Swords />} size="lg" />
      <Kbd>Esc</Kbd>
    </Sheet>
  ),
};

export const People: StoryObj = {
  render: () => (
    <Sheet>
      {COLORS.map((color) => (
        <Avatar key={color} name={`Ottilie ${color}`} color={color} />
      ))}
      <Avatar name="Here" color="SKY" presence="here" />
      <Avatar name="Weak" color="AMBER" presence="weak" />
      <Avatar name="Away" color="MINT" presence="away" />
      <Avatar name="Small" color="ROSE" size="s" />
      <Avatar name="Large" color="ROSE" size="l" />
      {COLORS.map((color) => (
        <PlayerMark key={color} color={color} />
      ))}
    </Sheet>
  ),
};

export const Badges: StoryObj = {
  render: () => (
    <Sheet>
      <Badge>to you</Badge>
      <Badge tone="accent">acting</Badge>
      <Badge tone="past">replay</Badge>
      <Badge tone="good">saved</Badge>
      <Badge tone="warn">winded</Badge>
      <Badge tone="danger">dying</Badge>
      <Badge tone="secret" icon={<EyeOff />}>
        secret
      </Badge>
    </Sheet>
  ),
};

export const Inputs: StoryObj = {
  render: function Inputs() {
    const [side, setSide] = useState<'all' | 'director' | 'me'>('all');
    const [isOn, setOn] = useState(true);
    const items = [
      { id: 'all', label: 'Everyone' },
      { id: 'director', label: 'Director' },
      { id: 'me', label: 'Only me' },
    ] as const;
    return (
      <Sheet>
        <TextField label="Name" placeholder="Such as The Drowned Bell" hint="You can change it later." />
        <TextField label="Refused" defaultValue="2d10 ++" error="A number is missing after “+”." />
        <TextField label="Find" placeholder="Chat, rolls, notes" start={<Search aria-hidden />} end={<Kbd>ctrl K</Kbd>} />
        <TextField label="Disabled" isDisabled defaultValue="Not now" />
        <Select label="Seen by" items={items} value={side} onChange={setSide} />
        <Select label="Seen by, in a bar" hideLabel look="quiet" items={items} value={side} onChange={setSide} />
        <Segments label="Seen by" items={items} value={side} onChange={setSide} />
        <Switch label="Hidden" isSelected={isOn} onChange={setOn} />
        <Switch label="Locked" isSelected={false} onChange={setOn} isDisabled />
      </Sheet>
    );
  },
};

export const TabsWithNews: StoryObj = {
  render: function TabsWithNews() {
    const [tab, setTab] = useState<'chat' | 'combat' | 'search'>('combat');
    return (
      <Panel>
        <Tabs
          label="Dock"
          selected={tab}
          onSelect={setTab}
          items={[
            { id: 'chat', label: 'Chat', icon: <MessageSquare />, news: 'new messages', content: <Loading what="Loading messages…" /> },
            { id: 'combat', label: 'Combat', icon: <Swords />, content: <EmptyState icon={<Swords />} title="No fight yet" /> },
            { id: 'search', label: 'Search', icon: <Search />, content: <Skeleton /> },
          ]}
        />
      </Panel>
    );
  },
};

export const MenusAndPopovers: StoryObj = {
  render: () => (
    <Sheet>
      <Menu label="Token" trigger={<Button icon={<ChevronDown className="s" />}>Menu</Button>}>
        <MenuGroup heading="Select">
          <MenuItem label="Everything" icon={<Mouse />} shortcut="a" onAction={nothing} />
          <MenuItem label="Mine" icon={<Hand />} isChosen onAction={nothing} />
          <MenuItem label="Theirs" isChosen={false} onAction={nothing} />
        </MenuGroup>
        <MenuLine />
        <MenuItem label="Not now" isDisabled onAction={nothing} />
        <MenuItem label="Remove" icon={<Trash2 />} tone="danger" onAction={nothing} />
      </Menu>
      <Popover label="Share" trigger={<Button>Popover</Button>}>
        <p>Anyone with the code can join.</p>
      </Popover>
    </Sheet>
  ),
};

export const OpenDialog: StoryObj = {
  render: () => (
    <Dialog
      title="Remove the scene?"
      isOpen
      onOpenChange={nothing}
      actions={
        <>
          <Button>Keep it</Button>
          <Button variant="danger">Remove</Button>
        </>
      }
    >
      <p>Its tokens go with it. What was played there stays in the history.</p>
    </Dialog>
  ),
};

export const States: StoryObj = {
  render: () => (
    <Sheet>
      <EmptyState icon={<MessageSquare />} title="Nothing said yet" text="Say hello, or roll something." action={<Button size="sm">Say hello</Button>} />
      <Loading what="Loading notes…" />
      <FailedState title="Notes did not load" text="The server did not answer in 5 s. Play goes on." onRetry={nothing} />
    </Sheet>
  ),
};

export const Toasts: StoryObj = {
  render: () => (
    <Sheet>
      <Button onPress={() => toast('Map imported, 30 × 20 squares', 'ok', { label: 'Place', onPress: nothing })}>Done</Button>
      <Button onPress={() => toast('Wend went back. It is not their turn.', 'back')}>Refused</Button>
      <Button onPress={() => toast('The server did not answer.', 'error')}>Failed</Button>
    </Sheet>
  ),
};
