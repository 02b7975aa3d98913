import { fixture, html } from '@open-wc/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faceOf } from '../../../src/client/client-face.js';
import { slowAfter } from '../../../src/controllers/slow-timer.js';
import { setDefaultClient } from '../../../src/index.js';
import { allInside, inside } from '../../support/inside.js';
import { focused } from '../../support/page.js';
import { testWorld } from '../../support/world.js';
import { find, focus, isModal, mount, openBy, type, until } from './support.js';

/** Another place in the page. */
const otherPlace = () => fixture<HTMLElement>(html`<section></section>`);

/** A document of its own, as a frame or another window has one. */
async function frame(): Promise<Document> {
  const { contentDocument } = await fixture<HTMLIFrameElement>(html`<iframe title="Another document" style="inline-size: 900px; block-size: 700px"></iframe>`);
  if (!contentDocument) throw new Error('No document');
  return contentDocument;
}

const rowsOf = (element: Element): number => allInside(element, '.list > li').length;

beforeEach(() => sessionStorage.clear());

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  setDefaultClient(undefined);
});

type Move = (element: Element, place: Element) => void;

const moves: Record<string, Move> = {
  'append()': (element, place) => place.append(element),
  'remove() and append()': (element, place) => {
    element.remove();
    place.append(element);
  },
  'what is around it': (element, place) => place.append(element.parentElement ?? element),
  // Where the browser has it.
  'moveBefore()': (element, place: Element & { moveBefore?: (node: Node, before: null) => void }) => (place.moveBefore ? place.moveBefore(element, null) : place.append(element)),
};

describe.each(Object.keys(moves))('an element that is moved in the page by %s', (name) => {
  const move: Move = (element, place) => moves[name]?.(element, place);

  it('repeats no request that is under way, and none that was answered', async () => {
    for (const isUnderWay of [true, false]) {
      const { element, world } = await mount('linked-tickets');
      if (isUnderWay) await until(() => world.requests.length).toBe(2);
      else await until(() => rowsOf(element)).toBeGreaterThan(0);
      const requests = [...world.requests];
      expect(requests).toHaveLength(2);
      move(element, await otherPlace());
      await until(() => rowsOf(element)).toBeGreaterThan(0);
      expect(world.requests).toEqual(requests);
    }
  });

  it('keeps its dialog open, modal, with the focus and what was typed; the focus goes back where it came from', async () => {
    const { element } = await mount('linked-tickets');
    let closed = 0;
    element.addEventListener('ticketing-dialog-closed', () => (closed += 1));
    await openBy(element, 'Create ticket');
    const button = focused();
    const field = await focus(element, '.dialog-body [role=combobox]');
    type(field, 'Data');
    move(element, await otherPlace());
    await until(() => isModal(element)).toBe(true);
    expect(focused()).toBe(field);
    expect(field).toHaveProperty('value', 'Data');
    expect(closed).toBe(0);
    expect(button).not.toBe(field);
  });

  it('gives the focus back to the button that had it before the dialog', async () => {
    const { element } = await mount('linked-tickets');
    await openBy(element, 'Link ticket');
    const dialog = inside(element, 'dialog');
    move(element, await otherPlace());
    await until(() => isModal(element)).toBe(true);
    expect(inside(element, 'dialog')).toBe(dialog);
    inside(element, '.dialog-footer button')?.click();
    await until(() => isModal(element)).toBe(false);
    await until(() => focused()?.textContent.trim()).toBe('Link ticket');
  });

  it('goes on with its question, over the dialog that it is about', async () => {
    const { element } = await mount('create-ticket-dialog');
    element.open = true;
    await until(() => isModal(element)).toBe(true);
    type(await find(element, '.dialog-body :is(input, textarea)'), 'Typed');
    const closing = element.requestClose();
    await until(() => inside(element, '#question')?.matches(':modal')).toBe(true);
    move(element, await otherPlace());
    await until(() => isModal(element)).toBe(true);
    expect(inside(element, '#question')?.matches(':modal')).toBe(true);
    inside(element, '#question .primary')?.click();
    expect(await closing).toBe(false);
    expect(isModal(element)).toBe(true);
  });
});

describe('an element that is removed', () => {
  it('has ended when the task has: its dialog is closed, and told so once', async () => {
    const { element } = await mount('create-ticket-dialog');
    const outcome = element.show();
    await until(() => isModal(element)).toBe(true);
    element.remove();
    expect(await outcome).toEqual({ kind: 'none' });
    expect(element.open).toBe(false);
  });

  it('and put in again later begins anew', async () => {
    const { element, world } = await mount('linked-tickets');
    await until(() => rowsOf(element)).toBeGreaterThan(0);
    const observers = () => world.client.queries.getQueryCache().getAll().map((query) => query.getObserversCount());
    expect(observers()).toEqual([1, 1]);
    element.remove();
    await until(observers).toEqual([0, 0]);
    (await otherPlace()).append(element);
    await until(observers).toEqual([1, 1]);
  });
});

describe('an element in another document', () => {
  /** What only its style sheets make of it. */
  const looks = (element: Element): readonly string[] => {
    const view = element.ownerDocument.defaultView;
    const styleOf = (selector: string) => {
      const found = inside(element, selector);
      return found && view ? view.getComputedStyle(found) : undefined;
    };
    return [styleOf('.header')?.display, styleOf('button.primary')?.backgroundColor, styleOf('.list')?.listStyleType].map(String);
  };

  it.each(['after it was shown here', 'before it was shown anywhere'])('has its styles, those of its dialogs among them, %s', async (when) => {
    const shown = await mount('linked-tickets');
    await until(() => rowsOf(shown.element)).toBeGreaterThan(0);
    const expected = looks(shown.element);
    expect(expected[0]).toBe('flex');
    const other = await frame();
    const { element } = when.startsWith('after') ? shown : { element: Object.assign(document.createElement('linked-tickets'), { anomalyId: '42', client: shown.element.client }) };
    other.body.append(element);
    expect(element.ownerDocument).toBe(other);
    await until(() => rowsOf(element)).toBeGreaterThan(0);
    expect(looks(element)).toEqual(expected);
    await openBy(element, 'Link ticket');
    const dialog = inside(element, 'dialog');
    expect(dialog && other.defaultView?.getComputedStyle(dialog).display).toBe('flex');
    expect(other.defaultView?.getComputedStyle(other.documentElement).overflowY).toBe('hidden');
    expect(getComputedStyle(document.documentElement).overflowY).not.toBe('hidden');
  });

  it('has them again here when it comes back, and its open dialog with it', async () => {
    const { element, around } = await mount('linked-tickets');
    await openBy(element, 'Link ticket');
    const expected = looks(element);
    const other = await frame();
    for (const place of [other.body, around]) {
      place.append(element);
      await until(() => isModal(element)).toBe(true);
      expect(looks(element)).toEqual(expected);
      const dialog = await find(element, 'dialog');
      await until(() => dialog.ownerDocument.defaultView?.getComputedStyle(dialog).display).toBe('flex');
    }
    expect(other.adoptedStyleSheets).toEqual([]);
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  it('survives one that shows nothing', async () => {
    const { element, around } = await mount('linked-tickets');
    await until(() => rowsOf(element)).toBeGreaterThan(0);
    const expected = looks(element);
    document.implementation.createHTMLDocument().adoptNode(element);
    around.append(element);
    await until(() => looks(element)).toEqual(expected);
  });
});

describe('an anomaly-id that is none', () => {
  const ids: readonly unknown[] = ['', '  ', '\n', 'undefined', 'null', 'NaN', ' undefined ', '[object Object]', '[object Promise]', undefined, null, NaN, {}];

  it.each(ids)('(%j) asks for nothing, and shows that it waits, without a word that it loads', async (id) => {
    const { element, world } = await mount('linked-tickets', 'default', (made) => Object.assign(made, { anomalyId: id }));
    await element.updateComplete;
    expect(inside(element, '.skeleton-row')).not.toBe(null);
    expect(allInside(element, '[role=status]').map(({ textContent }) => textContent.trim()).join('')).toBe('');
    expect(world.requests).toEqual([]);
    element.anomalyId = '42';
    await until(() => rowsOf(element)).toBeGreaterThan(0);
  });

  it.each(ids)('(%j) opens a dialog that asks for nothing, and has its form once the id is known', async (id) => {
    const { element, world } = await mount('create-ticket-dialog', 'default', (made) => Object.assign(made, { anomalyId: id, open: true }));
    await until(() => isModal(element)).toBe(true);
    expect(inside(element, '.form-loading')).not.toBe(null);
    expect(allInside(element, '[role=status]').map(({ textContent }) => textContent.trim()).join('')).toBe('');
    expect(world.requests).toEqual([]);
    element.anomalyId = '42';
    await find(element, '.dialog-body :is(input, textarea)');
    expect(world.requests.filter((request) => request.includes('/anomalies/') && !request.includes('/anomalies/42/'))).toEqual([]);
  });

  it('has no blanks around it, and may be a number', async () => {
    for (const id of [' 42 ', '\n42', 42]) {
      const { element, world } = await mount('linked-tickets', 'default', (made) => Object.assign(made, { anomalyId: id }));
      await until(() => rowsOf(element)).toBeGreaterThan(0);
      expect(world.requests.filter((request) => request.includes('/anomalies/'))).toEqual([expect.stringContaining('/anomalies/42/')]);
    }
  });

  it('is told to the page’s developers when it stays so, once for the same, and not before', async () => {
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const place = await otherPlace();
    const client = faceOf(testWorld().client);
    const waiting = [1, 2].map(() => Object.assign(document.createElement('linked-tickets'), { anomalyId: 'undefined', client }));
    const late = Object.assign(document.createElement('linked-tickets'), { anomalyId: 'null', client });
    const gone = Object.assign(document.createElement('linked-tickets'), { anomalyId: 'NaN', client });
    const closed = Object.assign(document.createElement('create-ticket-dialog'), { anomalyId: '', client });
    place.append(...waiting, late, gone, closed);
    await Promise.all([...waiting, late, gone, closed].map((element) => element.updateComplete));
    await vi.advanceTimersByTimeAsync(slowAfter - 1);
    expect(said).not.toHaveBeenCalled();
    late.anomalyId = '42';
    gone.remove();
    await late.updateComplete;
    await vi.advanceTimersByTimeAsync(slowAfter);
    expect(said.mock.calls).toEqual([['<linked-tickets> asks for nothing: its anomaly-id is "undefined".']]);
    closed.open = true;
    await closed.updateComplete;
    await vi.advanceTimersByTimeAsync(slowAfter);
    expect(said.mock.calls.slice(1)).toEqual([['<create-ticket-dialog> asks for nothing: its anomaly-id is "".']]);
    closed.close();
  });
});

describe('a default client that comes late', () => {
  /** A backend at the page's own origin that nobody ought to ask. */
  const stay = () => vi.spyOn(window, 'fetch').mockImplementation(() => new Promise<Response>(() => undefined));

  it('is taken up at once by the elements that have neither a client nor an address', async () => {
    stay();
    const { element, around } = await mount('linked-tickets', 'default', (made) => (made.client = undefined));
    const panel = document.createElement('servicenow-settings-panel');
    around.append(panel);
    await element.updateComplete;
    expect(inside(element, '.skeleton-row')).not.toBe(null);
    setDefaultClient(faceOf(testWorld().client));
    await until(() => rowsOf(element)).toBeGreaterThan(0);
    await find(panel, '#more');
    // Another one as well.
    setDefaultClient(faceOf(testWorld('not-connected').client));
    await find(panel, '#connect');
  });

  it('is none of those that have one, or an address', async () => {
    const asked = stay();
    const own = await mount('linked-tickets');
    await until(() => rowsOf(own.element)).toBeGreaterThan(0);
    const addressed = await mount('linked-tickets', 'default', (made) => Object.assign(made, { client: undefined, baseUrl: 'https://elsewhere.example' }));
    await until(() => asked.mock.calls.length).toBe(2);
    const late = testWorld();
    const updates = [own, addressed].map(({ element }) => vi.spyOn(element, 'requestUpdate'));
    setDefaultClient(faceOf(late.client));
    for (const update of updates) expect(update).not.toHaveBeenCalled();
    await Promise.all([own, addressed].map(({ element }) => element.updateComplete));
    expect(late.requests).toEqual([]);
  });

  it('leaves alone what has been removed', async () => {
    stay();
    const { element } = await mount('linked-tickets', 'default', (made) => (made.client = undefined));
    await element.updateComplete;
    element.remove();
    await Promise.resolve();
    const late = testWorld();
    const update = vi.spyOn(element, 'requestUpdate');
    setDefaultClient(faceOf(late.client));
    expect(update).not.toHaveBeenCalled();
  });
});
