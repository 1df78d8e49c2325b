import { EVERY_ANSWER, INERT_POLICY } from '#db/host/http/policy.ts';
import { createStaticFiles, type StaticFile } from '#db/host/http/static-files.ts';
import { isOwn } from './address.ts';

/**
 * Answers the requests for `app://vigie/…` with the files of the built interface under `root` and nothing else of the
 * disk, with the same policy and headers as the loopback host.
 *
 * @param failed hears of a file of the interface that could not be read, which is answered with 500
 */
export function createAppServer(
  root: string,
  failed: (error: unknown) => void,
): (request: Request) => Promise<Response> {
  const files = createStaticFiles(root);
  return async (request) => {
    if (!isOwn(request.url)) return refusal(403);
    if (request.method !== 'GET') return refusal(405);
    const { pathname } = new URL(request.url);
    try {
      const file = await files.read(pathname === '' ? '/' : pathname);
      return file ? answer(file) : refusal(404);
    } catch (error) {
      failed(error);
      return refusal(500);
    }
  };
}

function answer({ body, headers }: StaticFile): Response {
  return new Response(new Uint8Array(body), { status: 200, headers: { ...EVERY_ANSWER, ...headers } });
}

function refusal(status: 403 | 404 | 405 | 500): Response {
  return new Response(null, {
    status,
    headers: { ...EVERY_ANSWER, 'content-security-policy': INERT_POLICY },
  });
}
