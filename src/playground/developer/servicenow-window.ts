import { selfContained, type Answer } from './self-contained.js';

/** How many redirects are followed. */
const mostRedirects = 5;

interface ServiceNowWindowOptions {
  /** Answers for the instance. */
  readonly answer: Answer;
  /** Takes a link that leads out of the instance. */
  readonly leave: (url: URL) => void;
  /** Called when the window was closed: what was done in it may concern the page. */
  readonly closed: () => void;
}

/**
 * Shows pages of a ServiceNow that runs inside this page. No navigation reaches it, so each page is put into a frame,
 * and its links and forms are caught and sent to the instance. A policy keeps the page's own scripts from running;
 * a sandbox would keep this class's listeners from running, too.
 */
export class ServiceNowWindow {
  readonly #options: ServiceNowWindowOptions;
  readonly #dialog: HTMLDialogElement;
  readonly #frame: HTMLIFrameElement;
  readonly #address: HTMLElement;
  #url = new URL('https://invalid/');

  constructor(options: ServiceNowWindowOptions) {
    this.#options = options;
    this.#dialog = document.createElement('dialog');
    this.#dialog.className = 'servicenow-window';
    this.#dialog.setAttribute('aria-labelledby', 'servicenow-window-title');
    this.#dialog.innerHTML = `<header><h2 id="servicenow-window-title">Mock ServiceNow</h2>
      <p>Without a server, this opens inside the page instead of a new tab.</p>
      <form method="dialog"><button class="button">Close</button></form></header>
      <p class="servicenow-window__address"></p>
      <iframe title="Page of the mock ServiceNow"></iframe>`;
    this.#frame = descendant(this.#dialog, 'iframe', HTMLIFrameElement);
    this.#address = descendant(this.#dialog, '.servicenow-window__address', HTMLElement);
    this.#dialog.addEventListener('close', options.closed);
    this.#frame.addEventListener('load', this.#handleLoad);
    document.body.append(this.#dialog);
  }

  /** Shows the instance's page at `url`. */
  async open(url: URL): Promise<void> {
    await this.#show(new Request(url));
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  close(): void {
    this.#dialog.close();
  }

  async #show(request: Request): Promise<void> {
    const { url, response } = await this.#follow(request);
    this.#url = url;
    this.#address.textContent = url.href;
    this.#frame.srcdoc = await selfContained(await response.text(), url, this.#options.answer);
  }

  async #follow(request: Request, redirects = 0): Promise<{ url: URL; response: Response }> {
    const response = await this.#options.answer(request);
    const location = response.headers.get('Location');
    if (response.status < 300 || response.status > 399 || location === null || redirects >= mostRedirects) {
      return { url: new URL(request.url), response };
    }
    return this.#follow(new Request(new URL(location, request.url)), redirects + 1);
  }

  #handleLoad = (): void => {
    const page = this.#frame.contentDocument;
    page?.addEventListener('click', this.#handleClick);
    page?.addEventListener('submit', this.#handleSubmit);
  };

  /** The frame has classes of its own: `instanceof` of this page's would not know its nodes. */
  #handleClick = (event: MouseEvent): void => {
    const link = (event.target as Element | null)?.closest('a[href]');
    if (!link) return;
    event.preventDefault();
    const url = new URL(link.getAttribute('href') ?? '', this.#url);
    if (url.origin === this.#url.origin) void this.#show(new Request(url));
    else this.#options.leave(url);
  };

  #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const url = new URL(form.getAttribute('action') ?? '', this.#url);
    const fields = formFields(form, event.submitter);
    if (form.method !== 'post') {
      url.search = fields.toString();
      void this.#show(new Request(url));
    } else {
      void this.#show(new Request(url, { method: 'POST', body: fields }));
    }
  };
}

/** A form's fields as a browser would send them, the pressed button's included. */
function formFields(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}

function descendant<Found extends HTMLElement>(root: HTMLElement, selector: string, type: new () => Found): Found {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`There is no ${selector}.`);
  return found;
}
