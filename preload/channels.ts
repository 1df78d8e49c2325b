/** The channels between the preload and the main process: named once, never shown to the page. */
export const CHANNELS = {
  // the page asks
  connect: 'vigie:connect',
  flushed: 'vigie:flushed',
  core: 'vigie:core',
  saveFile: 'vigie:save-file',
  chooseArchive: 'vigie:choose-archive',
  setLanguage: 'vigie:set-language',
  quickNote: 'vigie:quick-note',
  // the main process says
  port: 'vigie:port',
  coreChanged: 'vigie:core-changed',
  intent: 'vigie:intent',
  flush: 'vigie:flush',
} as const;
