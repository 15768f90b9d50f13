// Runs before the first paint, so that a page chosen to be dark never flashes light.
// A browser may refuse storage (private windows); the page then follows the system, which is the default anyway.
(() => {
  try {
    const theme = localStorage.getItem('bilag-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
})();
