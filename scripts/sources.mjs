import { createServer } from 'vite';
import { root } from './setup.mjs';

/** Does something with modules of the sources: `load` gives one by its path from the top folder, as `/src/…`. */
export async function withSources(work) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
