import type { EventChannel, RequestChannel } from './contract.ts';

/**
 * The names of all channels, apart from the validators: preload needs no more, and stays small enough not to slow
 * the start.
 */
const REQUEST_TABLE: Readonly<Record<RequestChannel, true>> = {
  'app:info': true,
  'app:reload': true,
  'app:ready': true,
  'window:open': true,
  'window:control': true,
  'window:zoom': true,
  'window:theme': true,
  'spelling:language': true,
  'menu:set': true,
  'menu:popup': true,
  'shell:open-external': true,
  'shell:show-in-folder': true,
  'import:choose-file': true,
  'package:choose-place': true,
  'package:write': true,
  'package:opened': true,
  'export:choose-folder': true,
  'export:existing': true,
  'export:write': true,
  'export:cancel': true,
  'profiles:read': true,
  'profiles:write': true,
  'release:read': true,
  'preview:set': true,
  'pdf:print': true,
  'pdf:cancel': true,
  'storage:free': true,
  'copy:save-elsewhere': true,
  'snapshots:write': true,
  'pictures:keep': true,
  'pictures:read': true,
  'snapshots:documents': true,
  'snapshots:list': true,
  'snapshots:read': true,
  'people:list': true,
  'people:create': true,
  'people:change': true,
  'people:choose': true,
  'people:sign': true,
  'team:memberships': true,
  'team:join': true,
  'team:leave': true,
  'team:invite': true,
  'team:documents': true,
  'team:read-picture': true,
  'team:send-picture': true,
  'team:connect': true,
  'team:send': true,
  'team:disconnect': true,
};
const EVENT_TABLE: Readonly<Record<EventChannel, true>> = {
  'menu:command': true,
  'app:flush': true,
  'window:state': true,
  'package:waiting': true,
  'people:changed': true,
  'team:changed': true,
  'team:live': true,
};

export const REQUEST_CHANNELS = Object.keys(REQUEST_TABLE) as readonly RequestChannel[];
export const EVENT_CHANNELS = Object.keys(EVENT_TABLE) as readonly EventChannel[];
