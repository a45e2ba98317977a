const { app, BrowserWindow } = require('electron');
const say = (mark) => process.stdout.write(`${JSON.stringify({ mark, at: Date.now() })}\n`);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.once('ready-to-show', () => {
    window.show();
    say('first-paint');
  });
  window.loadFile(require('node:path').join(__dirname, 'index.html'));
});
