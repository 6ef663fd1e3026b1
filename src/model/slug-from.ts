/** A short id made of a name, as a proposal: `Marco_Rubio` gives `marco-rubio`; empty where the name has no Latin letters or digits. */
export function slugFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120)
    .replace(/-$/, '');
}
