/** Keeps `npm ci` from downloading a browser where the embedded one serves (Linux x64). */
module.exports = { skipDownload: process.platform === 'linux' && process.arch === 'x64' };
