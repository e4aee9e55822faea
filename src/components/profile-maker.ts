/** <profile-maker>: makes a profile for one address on this device and hands it over as a download. */
import { googleProfile } from '../settings/profile.ts';

class ProfileMaker extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => this.make());
  }

  private make(): void {
    const field = this.querySelector('input') as HTMLInputElement;
    const status = this.querySelector('[role=status]') as HTMLElement;
    const words = JSON.parse(this.dataset.words ?? '{}') as Record<string, string>;
    const address = field.value.trim();
    if (!address || !field.validity.valid) {
      status.textContent = words.bad ?? '';
      field.focus();
      return;
    }
    const uuid = () => crypto.randomUUID().toUpperCase();
    const text = googleProfile(address, this.dataset.lang as 'ja' | 'en', [uuid(), uuid()]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/x-apple-aspen-config' }));
    link.download = 'gmail-google.mobileconfig';
    link.click();
    URL.revokeObjectURL(link.href);
    status.textContent = words.made ?? '';
  }
}

customElements.define('profile-maker', ProfileMaker);
