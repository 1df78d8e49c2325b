import { useEffect, useState } from 'react';
import type { LayoutInput, LayoutStep } from './layout/simulate.ts';
import type { Graph } from './model.ts';

/** Lays a graph out in a worker: steps as they come, the page free meanwhile. Null until the first; throws when it cannot. */
export function useGraphLayout(graph: Graph | null, centred: boolean): LayoutStep | null {
  const [laid, setLaid] = useState<{ graph: Graph; step: LayoutStep } | null>(null);
  const [failed, setFailed] = useState<Graph | null>(null);
  useEffect(() => {
    if (!graph) return;
    const worker = new Worker(new URL('./layout/worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<LayoutStep>) => {
      setLaid({ graph, step: data });
      if (data.done === 1) worker.terminate();
    };
    worker.onerror = () => setFailed(graph);
    const { size, from, to, weight } = graph;
    worker.postMessage({ nodes: size, from, to, weight, fixed: centred ? 0 : null } satisfies LayoutInput);
    return () => worker.terminate();
  }, [graph, centred]);
  if (failed !== null && failed === graph) throw new Error('the graph could not be laid out');
  return laid?.graph === graph ? laid.step : null;
}
