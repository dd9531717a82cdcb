// node --require: yaml-language-server's wait of 200 ms after a key is taken away, so that what it does can be measured.
const later = globalThis.setTimeout;
globalThis.setTimeout = (call, wait, ...rest) => later(call, wait === 200 ? 0 : wait, ...rest);
