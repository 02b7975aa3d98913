import { TabStorage } from '../../../tools/simulation/tab-storage.js';

describe('the storage of a tab', () => {
  it('is found by the next page in it, and is out of reach for the one that is gone', () => {
    const before = new TabStorage();
    before.setItem('a', '1');
    const after = before.reload();
    before.removeItem('a');
    before.setItem('b', '2');
    expect([after.getItem('a'), after.getItem('b'), after.length]).toEqual(['1', null, 1]);
  });

  it('is copied for a tab that is duplicated', () => {
    const tab = new TabStorage();
    tab.setItem('a', '1');
    const copy = tab.duplicate();
    tab.setItem('a', '2');
    copy.setItem('b', '3');
    expect([tab.getItem('a'), tab.getItem('b'), copy.getItem('a')]).toEqual(['2', null, '1']);
  });
});
