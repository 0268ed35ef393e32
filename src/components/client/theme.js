(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const theme = localStorage.getItem('longhand:theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (localStorage.getItem('longhand:keys') === 'off') root.dataset.keys = 'off';
  } catch {
    // Storage may be forbidden: the system's theme stands, and the keys are on.
  }
})();
