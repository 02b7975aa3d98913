import { expect } from '@open-wc/testing';
import { ActionController } from '../../src/controllers/action-controller.js';
import { FakeHost } from '../support/fake-host.js';

describe('the action controller', () => {
  it('starts once however often it is called before the end', async () => {
    let starts = 0;
    let finish: (value: string) => void = () => undefined;
    const action = new ActionController(new FakeHost(), () => {
      starts += 1;
      return new Promise<string>((resolve) => (finish = resolve));
    });
    const runs = [action.run(), action.run(), action.run()];
    expect(action.pending).to.equal(true);
    finish('done');
    expect(await Promise.all(runs)).to.deep.equal(['done', undefined, undefined]);
    expect(starts).to.equal(1);
    expect(action.pending).to.equal(false);
  });

  it('keeps a failure until the next run', async () => {
    let fails = true;
    const action = new ActionController(new FakeHost(), () => (fails ? Promise.reject(new Error('no')) : Promise.resolve('yes')));
    expect(await action.run()).to.equal(undefined);
    expect(action.error).to.have.property('message', 'no');
    fails = false;
    expect(await action.run()).to.equal('yes');
    expect(action.error).to.equal(undefined);
  });

  it('tells its host of the start and of the end', async () => {
    const host = new FakeHost();
    await new ActionController(host, () => Promise.resolve()).run();
    expect(host.updates).to.equal(2);
  });
});
