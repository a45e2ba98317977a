/** The import table of ARCHITECTURE.md, as errors. `to` lists what a room may import of ours; everything else is forbidden. */
const ROOMS = [
  // Of shared rooms, only those that pack and read packages may know the layout of the documents; the others stay plain.
  { room: '^src/shared/(?!crdt/|merging/|exchange/)', may: ['^src/shared/(?!crdt/|merging/|exchange/)'] },
  { room: '^src/shared/(crdt|merging|exchange)', may: ['^src/shared'] },
  { room: '^src/main', may: ['^src/main', '^src/shared'] },
  { room: '^server', may: ['^server', '^src/shared', '^src/main/load-compiled\\.ts$'] },
  { room: '^src/preload', may: ['^src/shared/ipc'] },
  { room: '^src/renderer/ui', may: ['^src/renderer/ui'] },
  { room: '^src/renderer/preferences', may: ['^src/renderer/preferences'] },
  { room: '^src/renderer/commands', may: ['^src/renderer/commands', '^src/shared'] },
  { room: '^src/renderer/editor', may: ['^src/renderer/(editor|ui)', '^src/shared'] },
  { room: '^src/renderer/storage', may: ['^src/renderer/storage', '^src/shared'] },
  { room: '^src/renderer/documents', may: ['^src/renderer/(documents|storage)', '^src/shared'] },
  { room: '^src/renderer/reading', may: ['^src/renderer/(reading|documents|storage)', '^src/shared'] },
  { room: '^src/renderer/pictures', may: ['^src/renderer/(pictures|storage)', '^src/shared'] },
  { room: '^src/renderer/platform', may: ['^src/renderer/platform', '^src/shared/ipc'] },
  {
    room: '^src/renderer/features/([^/]+)',
    may: [
      '^src/renderer/features/$1/',
      '^src/renderer/(ui|preferences|commands|editor|storage|documents|reading|pictures|platform)',
      '^src/shared',
    ],
  },
];

const PACKAGES = [
  { name: 'electron', only: '^src/(main|preload)' },
  { name: 'dexie', only: '^src/renderer/storage' },
  { name: 'yjs', only: '^(src/(shared/(crdt|merging)|renderer/(documents|editor))/|server/)' },
  { name: '(@hocuspocus/(server|extension-.*)|libsql|pg)', only: '^server' },
  { name: 'ws', only: '^(server|src/main/team)' },
  { name: '@hocuspocus/provider', only: '^src/renderer/documents' },
  { name: '@?lexical', only: '^src/renderer/(editor|documents)' },
  { name: 'react(-dom|-aria-components)?', only: '^src/renderer' },
];

module.exports = {
  forbidden: [
    ...ROOMS.map(({ room, may }) => ({
      name: `rooms: ${room.slice(1)}`,
      severity: 'error',
      from: { path: room },
      to: { path: '^(src|server)', pathNot: may },
    })),
    {
      name: 'app: features by their face alone',
      severity: 'error',
      from: { path: '^src/renderer/app' },
      to: { path: '^src/renderer/features/[^/]+/', pathNot: '/index\\.ts$' },
    },
    ...PACKAGES.map(({ name, only }) => ({
      name: `packages: ${name}`,
      severity: 'error',
      from: { path: '^(src|server)', pathNot: only },
      to: { path: `node_modules/${name}(/|$)` },
    })),
    { name: 'shared is pure', severity: 'error', from: { path: '^src/shared' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'nothing of ours is circular',
      severity: 'error',
      from: { path: '^(src|server)' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every import is found',
      severity: 'error',
      from: { path: '^(src|server)' },
      // Packages of types alone (mdast, hast, xast, sarif) have nothing to find; the compiler checks those.
      to: { couldNotResolve: true, pathNot: '^(mdast|hast|xast|sarif)$|\\?(worker&url|url)$' },
    },
  ],
  options: {
    // A type is a dependency too: a room that knows another's types knows its shape.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|woff2)$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default'],
    },
  },
};
