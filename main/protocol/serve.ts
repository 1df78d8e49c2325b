import { EVERY_ANSWER, INERT_POLICY } from '#db/host/http/policy.ts';
import { createStaticFiles } from '#db/host/http/static-files.ts';
import { isOwn } from './address.ts';

/**
 * Answers the requests for `app://vigie/…` with the files of the built interface under `root` and nothing else of the
 * disk, with the same policy and headers as the loopback host.
 */
export function createAppServer(root: string): (request: Request) => Promise<Response> {
  const files = createStaticFiles(root);
  return async (request) => {
    if (!isOwn(request.url)) return refusal(403);
    if (request.method !== 'GET') return refusal(405);
    const { pathname } = new URL(request.url);
    const file = await files.read(pathname === '' ? '/' : pathname);
    return file
      ? new Response(new Uint8Array(file.body), {
          status: 200,
          headers: { ...EVERY_ANSWER, ...file.headers },
        })
      : refusal(404);
  };
}

function refusal(status: 403 | 404 | 405): Response {
  return new Response(null, {
    status,
    headers: { ...EVERY_ANSWER, 'content-security-policy': INERT_POLICY },
  });
}
