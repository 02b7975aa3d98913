import { expect, onTestFinished } from 'vitest';
import { ServiceNowWindow } from '../../src/playground/developer/servicenow-window.js';
import { testWorld, type TestWorld } from '../support/world.js';

const origin = 'https://acme.service-now.com';

/** A window on the instance of a world, and the links that led out of it. */
function openWindow(answer?: (request: Request) => Promise<Response>) {
  const world = testWorld();
  const left: string[] = [];
  let closed = 0;
  const shown = new ServiceNowWindow({
    answer: answer ?? ((request) => world.servicenow.fetch(request)),
    leave: ({ href }) => left.push(href),
    closed: () => (closed += 1),
  });
  const element = document.querySelector<HTMLDialogElement>('.servicenow-window');
  onTestFinished(() => {
    element?.remove();
    world.stop();
  });
  const content = () => element?.querySelector('iframe')?.contentDocument ?? document.implementation.createHTMLDocument();
  const press = (selector: string) => content().querySelector<HTMLElement>(selector)?.click();
  return { world, shown, element, left, content, press, closed: () => closed };
}

const addressOf = ({ store }: TestWorld['servicenow'], number: string) => new URL(`/incident.do?sys_id=${store.query('incident', `number=${number}`)[0]?.sys_id ?? ''}`, origin);

describe('the window on a ServiceNow inside of the page', () => {
  it('shows a page of the instance, its styles inside and without scripts', async () => {
    const { world, shown, element, content } = openWindow();
    await shown.open(addressOf(world.servicenow, 'INC0010042'));
    await expect.poll(() => content().body.textContent).toContain('INC0010042');
    expect(element?.open).toBe(true);
    expect(content().querySelectorAll('script, link[rel=stylesheet]')).toHaveLength(0);
    expect(content().querySelector('meta[http-equiv=Content-Security-Policy]')).not.toBe(null);
    expect(element?.querySelector('.servicenow-window__address')?.textContent).toContain('/incident.do?sys_id=');
  });

  it('sends a form to the instance, and shows what it answers', async () => {
    const { world, shown, content, press } = openWindow();
    await shown.open(addressOf(world.servicenow, 'INC0010042'));
    await expect.poll(() => content().querySelector('button[value=resolve], button[value=hold], button[value=start]')).not.toBe(null);
    press('button[value=start]');
    await expect.poll(() => world.servicenow.store.query('incident', 'number=INC0010042')[0]?.state).toBe('2');
    await expect.poll(() => content().body.textContent).toContain('In Progress');
  });

  it('follows links within the instance, and hands on those that lead out', async () => {
    const page = (body: string) => Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/html' } }));
    const { shown, content, press, left } = openWindow(({ url }) =>
      url.endsWith('/next.do') ? page('<p>The next one</p>') : page('<a id="in" href="/next.do">in</a> <a id="out" href="https://qualytics.example/x">out</a> <p id="none">x</p>'),
    );
    await shown.open(new URL('/first.do', origin));
    await expect.poll(() => content().querySelector('#out')).not.toBe(null);
    press('#none');
    press('#out');
    expect(left).toEqual(['https://qualytics.example/x']);
    press('#in');
    await expect.poll(() => content().body.textContent).toContain('The next one');
  });

  it('follows redirects, and sends a search as part of the address', async () => {
    const asked: string[] = [];
    const { shown, content, press } = openWindow(({ url }) => {
      asked.push(url);
      if (url.endsWith('/old.do')) return Promise.resolve(new Response('', { status: 302, headers: { Location: '/new.do' } }));
      return Promise.resolve(new Response('<form action="/list.do"><input name="q" value="a b"><button name="go" value="1">Go</button></form>'));
    });
    await shown.open(new URL('/old.do', origin));
    expect(asked).toEqual([`${origin}/old.do`, `${origin}/new.do`]);
    await expect.poll(() => content().querySelector('button')).not.toBe(null);
    press('button');
    await expect.poll(() => asked.at(-1)).toBe(`${origin}/list.do?q=a+b&go=1`);
  });

  it('tells the page when it is closed', async () => {
    const { world, shown, element, closed } = openWindow();
    await shown.open(addressOf(world.servicenow, 'INC0010042'));
    shown.close();
    await expect.poll(closed).toBe(1);
    expect(element?.open).toBe(false);
  });
});
