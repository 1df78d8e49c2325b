import { describe, expect, test } from 'vitest';
import type { Desktop } from '#tests/support/electron/running.ts';
import { openedOnce } from './told.ts';

/** What `app://vigie` serves: the built interface, under a policy that really applies. */
export function protocolStories(desktop: Desktop): void {
  describe('the address of the interface', () => {
    const told = openedOnce(desktop);
    const ask = (path: string, method = 'GET') =>
      told().page.evaluate(
        async ([address, how]) => {
          const response = await fetch(address!, { method: how! });
          return {
            status: response.status,
            type: response.headers.get('content-type'),
            policy: response.headers.get('content-security-policy'),
            text: await response.text(),
          };
        },
        [path, method],
      );

    test('serves the page under its policy, with a nonce of its own each time', async () => {
      const [first, second] = [await ask('/index.html'), await ask('/index.html')];
      const nonceOf = (policy: string | null) =>
        /style-src 'self' 'nonce-([\w+/=-]{20,})'/.exec(policy ?? '')?.[1];
      expect(first).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
      expect(first.policy).toContain("default-src 'none'; script-src 'self';");
      for (const closed of ['object-src', 'frame-src', 'base-uri', 'form-action', 'frame-ancestors'])
        expect(first.policy).toContain(`${closed} 'none'`);
      expect(first.policy).not.toMatch(/unsafe|\*|https?:/);
      expect(first.text).toContain(nonceOf(first.policy));
      expect(first.text).not.toContain('__CSP_NONCE__');
      expect(nonceOf(second.policy)).not.toBe(nonceOf(first.policy));
    });

    test.each([
      '/nowhere',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..\\..\\package.json',
      '/assets',
      '/assets/',
      '/%00',
      '//etc/passwd',
      '/index.html/',
    ])('has nothing at %s', async (path) => {
      const { status, text } = await ask(told().app.origin + path);
      expect({ status, text }).toEqual({ status: 404, text: '' });
    });

    test('is read only', async () => {
      expect(await ask('/index.html', 'POST')).toMatchObject({ status: 405, text: '' });
    });

    test('runs no script but the files of the program', async () => {
      const ran = await told().page.evaluate(async () => {
        const refused: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) =>
          refused.push(event.effectiveDirective),
        );
        const script = document.createElement('script');
        script.textContent = 'window.ranInline = true';
        document.head.append(script);
        const image = document.createElement('img');
        image.setAttribute('onerror', 'window.ranHandler = true');
        image.src = 'data:image/png;base64,broken';
        document.body.append(image);
        const style = document.createElement('style');
        style.textContent = 'body { letter-spacing: 7px }';
        document.head.append(style);
        await new Promise((done) => setTimeout(done, 300));
        const styled = getComputedStyle(document.body).letterSpacing === '7px';
        for (const element of [script, image, style]) element.remove();
        let evaluated = true;
        try {
          (0, eval)('1');
        } catch {
          evaluated = false;
        }
        return {
          inline: 'ranInline' in window,
          handler: 'ranHandler' in window,
          evaluated,
          styled,
          refused: [...new Set(refused)].filter((directive) => directive !== 'script-src').sort(),
        };
      });
      expect(ran).toEqual({
        inline: false,
        handler: false,
        evaluated: false,
        styled: false,
        refused: ['script-src-attr', 'script-src-elem', 'style-src-elem'],
      });
    });
  });
}
