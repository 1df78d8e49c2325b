import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { INERT_POLICY, pagePolicy } from './policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/** What index.html holds where the nonce of each answer goes (electron.vite.config.ts). */
const NONCE_PLACE = '__CSP_NONCE__';

export type StaticFile = { body: Buffer; headers: Record<string, string> };
export type StaticFiles = { read(path: string): Promise<StaticFile | null> };

/**
 * The files of the built interface. The list is made once, of plain files with a known type: a request names an entry of
 * it or nothing, never a place on the disk.
 *
 * @param root folder of the built interface; a folder that is missing gives no file at all
 */
export function createStaticFiles(root: string): StaticFiles {
  const files = new Map(
    listFiles(root).map((file) => [`/${relative(root, file).split(sep).join('/')}`, file]),
  );
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return {
    async read(path) {
      const file = files.get(path);
      const type = file && TYPES[extname(file)];
      if (!file || !type) return null;
      const body = await readFile(file);
      if (extname(file) !== '.html')
        return { body, headers: { 'content-type': type, 'content-security-policy': INERT_POLICY } };
      const nonce = randomBytes(18).toString('base64');
      return {
        body: Buffer.from(body.toString('utf8').replaceAll(NONCE_PLACE, nonce)),
        headers: { 'content-type': type, 'content-security-policy': pagePolicy(nonce) },
      };
    },
  };
}

function listFiles(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
