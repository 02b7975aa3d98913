import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { DraftStore } from '../../../src/data/drafts/draft-store.js';

const Draft = z.object({ title: z.string() });

describe('the draft store', () => {
  afterEach(() => sessionStorage.clear());

  it('keeps a value under its own prefix until it is removed', () => {
    new DraftStore().write('draft:42', { title: 'Typed' });
    expect(sessionStorage.getItem('ticketing:draft:42')).to.equal('{"title":"Typed"}');
    expect(new DraftStore().read('draft:42', Draft)).to.deep.equal({ title: 'Typed' });
    new DraftStore().remove('draft:42');
    expect(new DraftStore().read('draft:42', Draft)).to.equal(undefined);
  });

  it('reads what does not parse as absent', () => {
    sessionStorage.setItem('ticketing:a', '{"title":');
    sessionStorage.setItem('ticketing:b', '{"title":42}');
    expect(new DraftStore().read('a', Draft)).to.equal(undefined);
    expect(new DraftStore().read('b', Draft)).to.equal(undefined);
  });

  it('keeps nothing with the storage null', () => {
    const drafts = new DraftStore({ storage: null });
    drafts.write('draft:42', { title: 'Typed' });
    expect(drafts.read('draft:42', Draft)).to.equal(undefined);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('is silent where the storage is full', () => {
    const full = Object.create(sessionStorage, {
      setItem: { value: () => { throw new DOMException('full', 'QuotaExceededError'); } },
    }) as Storage;
    expect(() => new DraftStore({ storage: full }).write('draft:42', { title: 'Typed' })).not.to.throw();
  });

  it('keeps one backend’s texts from another one', () => {
    new DraftStore({ scope: 'https://a.example' }).write('create:42', { title: 'Typed' });
    expect(new DraftStore({ scope: 'https://b.example' }).read('create:42', Draft)).to.equal(undefined);
    expect(new DraftStore().read('create:42', Draft)).to.equal(undefined);
    expect(new DraftStore({ scope: 'https://a.example' }).read('create:42', Draft)).to.deep.equal({ title: 'Typed' });
  });

  it('tells by its generation that it was cleared', () => {
    const drafts = new DraftStore();
    const before = drafts.generation;
    drafts.clear();
    expect(drafts.generation).to.equal(before + 1);
    drafts.clear();
    expect(drafts.generation).to.equal(before + 2);
    expect(new DraftStore().generation).to.equal(0);
  });

  it('clears what is its own and nothing else', () => {
    sessionStorage.setItem('host', 'kept');
    new DraftStore().write('draft:42', { title: 'Typed' });
    new DraftStore().clear();
    expect(Object.keys(sessionStorage)).to.deep.equal(['host']);
  });

  it('clears what is of any scope, and removes what is of its own', () => {
    const [one, other] = [new DraftStore({ scope: 'one' }), new DraftStore({ scope: 'other' })];
    for (const drafts of [one, other]) drafts.write('draft:42', { title: 'Typed' });
    one.remove('draft:42');
    expect(Object.keys(sessionStorage)).to.deep.equal(['ticketing:other:draft:42']);
    one.clear();
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });
});
