import { expect } from '@open-wc/testing';
import { Network } from '../../../src/playground/session/network.js';

const answered = () => Promise.resolve(new Response('answered'));

describe('the playground’s network', () => {
  it('lets calls pass until it is cut, and again after', async () => {
    const network = new Network();
    const fetch = network.through(answered);
    network.offline = true;
    const failure = await fetch('/api').catch((error: unknown) => error);
    network.offline = false;
    expect(failure).to.be.an.instanceOf(TypeError);
    expect(await (await fetch('/api')).text()).to.equal('answered');
  });

  it('has the browser tell the page of each change, once', () => {
    const told: string[] = [];
    const tell = ({ type }: Event): void => void told.push(`${type}, ${navigator.onLine ? 'on line' : 'off line'}`);
    for (const type of ['offline', 'online']) addEventListener(type, tell);
    const network = new Network();
    for (const offline of [false, true, true, false]) network.offline = offline;
    for (const type of ['offline', 'online']) removeEventListener(type, tell);
    expect(told).to.deep.equal(['offline, off line', 'online, on line']);
  });
});
