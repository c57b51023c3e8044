// After `vite build`: fails when the client has grown over its budget, compresses what the gateway serves compressed, and
// lists the packages that went into it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const KB = 1024;
const FIRST_LOAD = 300 * KB;
const LAZY_CHUNK = 180 * KB;
/** Below this a compressed file is no smaller on the wire. */
const WORTH_COMPRESSING = 1 * KB;

const built = resolve(import.meta.dirname, '..', 'target', 'classes', 'static');
const manifest = JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8'));
const size = (file) => gzipSync(readFileSync(join(built, file))).length;

const firstLoad = withImports(Object.keys(manifest).find((key) => manifest[key].isEntry));
const firstFiles = new Set(['index.html', ...firstLoad.flatMap(filesOf)]);
const firstSize = [...firstFiles].reduce((sum, file) => sum + size(file), 0);
report('first load', firstSize, FIRST_LOAD);

for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry || !chunk.file.endsWith('.js')) continue;
  const files = new Set(withImports(key).flatMap(filesOf));
  const own = [...files].filter((file) => !firstFiles.has(file)).reduce((sum, file) => sum + size(file), 0);
  if (own > 10 * KB) report(`lazy ${chunk.name}`, own, LAZY_CHUNK);
}

compress(built);
rmSync(join(built, '.vite'), { recursive: true });
writeBillOfMaterials(resolve(built, '..', 'META-INF', 'sbom'));

/** In the format of the one the server has of its own parts, CycloneDX. */
function writeBillOfMaterials(folder) {
  mkdirSync(folder, { recursive: true });
  const bill = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'], { maxBuffer: 64 * KB * KB });
  writeFileSync(join(folder, 'client.cdx.json'), bill);
}

/** The chunk and all that the browser loads with it. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  return [key, ...(manifest[key].imports ?? []).flatMap((imported) => withImports(imported, seen))];
}

function filesOf(key) {
  return [manifest[key].file, ...(manifest[key].css ?? [])];
}

function report(what, bytes, limit) {
  console.log(`${what}: ${(bytes / KB).toFixed(1)} of ${limit / KB} KB gzip`);
  if (bytes > limit) {
    console.error(`${what} is over its budget.`);
    process.exitCode = 1;
  }
}

function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !['.js', '.css', '.html', '.svg', '.json'].includes(extname(entry.name))) continue;
    const content = readFileSync(file);
    if (content.length < WORTH_COMPRESSING) continue;
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}
