/** Opens the record that the address names, so that a link to one cell of one client lands on what it says. */
function openNamed(): void {
  // Names of records are plain letters: what an address escapes is none.
  const named = document.getElementById(location.hash.slice(1));
  if (named instanceof HTMLDetailsElement) named.open = true;
  named?.scrollIntoView();
}
addEventListener('hashchange', openNamed);
openNamed();

export {};
