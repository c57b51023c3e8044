// Makes what a build needs and git does not keep: the packages of the lock files, and the types of the wire. What is up to
// date is left alone, so that a second build starts at once. Runs on the Node of the machine, before there is any package.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const frontend = resolve(import.meta.dirname, '..');
const generator = join(frontend, 'tools', 'openapi');
const openapi = join(frontend, '..', 'docs', 'api', 'openapi.json');

install(frontend);
install(generator);
unlessDone(join(frontend, 'src', 'wire', 'schema.d.ts'), [openapi, join(generator, 'package-lock.json')], () =>
  npm(generator, 'run', 'generate'),
);

function install(folder) {
  unlessDone(join(folder, 'node_modules'), [join(folder, 'package-lock.json')], () => npm(folder, 'ci'));
}

/** Does the work again when its result is gone or its sources are others than the last time. */
function unlessDone(result, sources, work) {
  const mark = join(frontend, 'node_modules', `.made-of-${createHash('sha256').update(result).digest('hex').slice(0, 12)}`);
  const madeOf = createHash('sha256');
  for (const source of sources) madeOf.update(readFileSync(source));
  const fingerprint = madeOf.digest('hex');
  if (existsSync(result) && existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return;
  work();
  writeFileSync(mark, fingerprint);
}

function npm(folder, ...args) {
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
}
