/** Reads documents and their claims: the resources are loaded once. */
import { enableCompileCache } from 'node:module';
import type { PipelineInput, PipelineResult } from '../pipeline/index.ts';
import { answer } from './reading.ts';

enableCompileCache();
await answer<PipelineInput, PipelineResult>(async () => {
  const [{ pipelineOfFile }, { loadResources }] = await Promise.all([
    import('../pipeline/index.ts'),
    import('./resources.ts'),
  ]);
  const resources = await loadResources();
  return (input) => pipelineOfFile(resources, input);
});
