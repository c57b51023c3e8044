import { useTranslation } from 'react-i18next';
import styles from './AdminPage.module.css';
import { Card } from './Card';
import { isFull } from './overview';
import type { Disk, ServerNode } from './types';
import { useNumbers } from './useNumbers';
import { Verdict } from './Verdict';

/** The processes of the server, each as it tells of itself. */
export function NodeList({ nodes, now }: { nodes: readonly ServerNode[]; now: string }) {
  const { t } = useTranslation('admin');
  return (
    <Card title={t('nodes.title', { count: nodes.length })} wide>
      <ul className={styles.nodes}>
        {nodes.map((node) => (
          <li key={`${node.kind} ${node.name}`}>
            <Node node={node} now={now} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Node({ node, now }: { node: ServerNode; now: string }) {
  const { t } = useTranslation('admin');
  const numbers = useNumbers();
  const { sockets } = node;
  return (
    <>
      <div className={styles.line}>
        <b className={styles.name}>{t(`nodes.kinds.${node.kind}`, { defaultValue: node.kind })}</b>
        <span className="meta">{node.name}</span>
      </div>
      <p className={styles.note}>
        {t('nodes.versions', { version: node.version, java: node.java, since: numbers.since(node.startedAt, now) })}
      </p>
      <dl className={styles.facts}>
        <Fact name={t('nodes.heap')} value={`${numbers.bytes(node.heapUsed)} / ${numbers.bytes(node.heapMost)}`} />
        {sockets !== undefined && (
          <>
            <Fact name={t('nodes.sockets')} value={numbers.count(sockets.open)} />
            <Fact
              name={t('nodes.waiting')}
              value={t('nodes.waitingValue', { count: numbers.count(sockets.waiting), bytes: numbers.bytes(sockets.waitingBytes) })}
            />
            <Fact name={t('nodes.dropped')} value={numbers.count(sockets.dropped)} />
            <Fact name={t('nodes.cutOff')} value={numbers.count(sockets.cutOff)} />
          </>
        )}
        {node.eventsAppended > 0 && <Fact name={t('nodes.appended')} value={numbers.count(node.eventsAppended)} />}
        {node.disks.map((disk) => (
          <DiskFact key={disk.folder} disk={disk} />
        ))}
      </dl>
    </>
  );
}

function DiskFact({ disk }: { disk: Disk }) {
  const { t } = useTranslation('admin');
  const numbers = useNumbers();
  return (
    <div>
      <dt>{t('nodes.disk', { folder: disk.folder })}</dt>
      <dd>
        {t('nodes.diskValue', { free: numbers.bytes(disk.free), total: numbers.bytes(disk.total) })}
        {isFull(disk) && <Verdict is="bad">{t('nodes.diskFull')}</Verdict>}
      </dd>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
