import { z } from 'zod';

// Zod's fast path probes `new Function`, which the page's content security policy refuses and reports.
z.config({ jitless: true });

export { z };
