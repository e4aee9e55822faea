/** Opens the record that the address names, so that a link to one cell of one client lands on what it says. */
function openNamed(): void {
  const named = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (named instanceof HTMLDetailsElement) named.open = true;
  named?.scrollIntoView();
}
addEventListener('hashchange', openNamed);
openNamed();

export {};
