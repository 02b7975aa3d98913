/** Strikes secrets out of what is shown, and finds them in answers, as they are and in the forms that they are sent in. */
export class Secrets {
  readonly #forms = new Set<string>();

  /** Takes a secret: a token, a password, or `user:password`. One of less than four characters would be found anywhere. */
  add(secret: string | undefined): void {
    if (secret === undefined || secret.length < 4) return;
    const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(secret)));
    for (const form of [secret, encodeURIComponent(secret), base64]) this.#forms.add(form);
  }

  /** Takes an account. A password that is a word, as those of mocks are, would be found in any sentence: it is looked for beside the name alone. */
  addAccount({ user, password }: { readonly user: string; readonly password: string }): void {
    this.add(`${user}:${password}`);
    if (!/^[a-z]+$/.test(password)) this.add(password);
  }

  strikeOut(text: string): string {
    // The longest first: one may be a part of another one.
    return [...this.#forms].sort((a, b) => b.length - a.length).reduce((struck, form) => struck.replaceAll(form, '***'), text);
  }

  isIn(text: string): boolean {
    return [...this.#forms].some((form) => text.includes(form));
  }
}
