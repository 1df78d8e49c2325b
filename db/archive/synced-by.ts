import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** File systems that other machines write too; names as the kernel gives them. */
const NETWORK =
  /^(nfs4?|cifs|smb[23]?|smbfs|afpfs|webdav|davfs|fuse\.(sshfs|rclone|s3fs|gcsfuse|davfs2?|gvfsd-fuse)|9p|ceph|glusterfs|afs|ncpfs)$/;

/** What the folders of the usual services are called, and the files some leave at their top. */
const SERVICES: readonly { name: string; folder: RegExp; marker?: string }[] = [
  { name: 'OneDrive', folder: /^OneDrive( - .+)?$/i },
  { name: 'Dropbox', folder: /^Dropbox( \(.+\))?$/i, marker: '.dropbox.cache' },
  { name: 'Nextcloud', folder: /^Nextcloud\d*$/i, marker: '.nextcloudsync.log' },
  { name: 'ownCloud', folder: /^ownCloud\d*$/i, marker: '.owncloudsync.log' },
  {
    name: 'Google Drive',
    folder: /^(Google ?Drive|GoogleDrive-.+|My Drive|Mon Drive)$/i,
    marker: '.tmp.drivedownload',
  },
  { name: 'iCloud', folder: /^(Mobile Documents|com~apple~CloudDocs|iCloud ?Drive)$/i },
  { name: 'kDrive', folder: /^kDrive\d*$/i },
  { name: 'pCloud', folder: /^pCloud ?(Drive|Sync)$/i },
  { name: 'Seafile', folder: /^Seafile$/i, marker: '.seafile-data' },
  { name: 'Syncthing', folder: /^Syncthing$/i, marker: '.stfolder' },
];

/**
 * The synchronised or network folder a folder lies in (« Dropbox », « nfs » …), or null. A service that copies files one
 * by one may copy a database and its log of different moments: people are warned.
 */
export function syncedBy(folder: string): string | null {
  const path = existsSync(folder) ? realpathSync(folder) : folder;
  return serviceOf(path) ?? networkOf(path, mounts());
}

function serviceOf(path: string): string | null {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    const service = SERVICES.find(
      ({ folder, marker }) =>
        folder.test(basename(at)) || (marker !== undefined && existsSync(join(at, marker))),
    );
    if (service) return service.name;
  }
  return null;
}

/** Mount points and their file systems, out of the kernel's own list (proc(5), `mounts`). */
export type Mount = { point: string; type: string };

/** The network file system a path lies on, judged by the longest mount point above it. */
export function networkOf(path: string, list: readonly Mount[]): string | null {
  const above = list.filter(
    ({ point }) => path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`),
  );
  const nearest = above.reduce<Mount | null>(
    (best, mount) => (best && best.point.length > mount.point.length ? best : mount),
    null,
  );
  if (nearest && NETWORK.test(nearest.type)) return nearest.type;
  // A share of Windows: \\server\share.
  return /^\\\\[^\\.?]/.test(path) ? 'smb' : null;
}

function mounts(): Mount[] {
  if (process.platform !== 'linux' || !existsSync('/proc/self/mounts')) return [];
  return readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([, point, type]) => (point && type ? [{ point: unescaped(point), type }] : []));
}

/** Blanks in a mount point are written in octal: `\040`. */
function unescaped(point: string): string {
  return point.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
}
