/** The button that turns the page from light to dark and back, and remembers it on this device. */
export function startThemeSwitch(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset['theme'] ?? (prefersDark.matches ? 'dark' : 'light')) === 'dark';
  const show = () => button.setAttribute('aria-pressed', String(isDark()));

  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    const isSystem = (theme === 'dark') === prefersDark.matches;
    if (isSystem) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    try {
      if (isSystem) localStorage.removeItem('longhand:theme');
      else localStorage.setItem('longhand:theme', theme);
    } catch {
      // Storage may be forbidden: the choice lasts as long as the page.
    }
    show();
  });
  prefersDark.addEventListener('change', show);
  show();
}
