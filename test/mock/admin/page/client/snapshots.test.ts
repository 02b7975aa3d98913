import { userEvent } from 'vitest/browser';
import { button, openPage, refused, said, section } from './open-page.js';

const name = () => section('Snapshots').getByLabelText('Name', { exact: true });

describe('the page behind the scenes, of snapshots', () => {
  it('saves, loads and deletes them', async () => {
    const { control } = await openPage();
    await expect.element(section('Snapshots')).toMatchTextContent('None yet.');
    control.store.insert('incident');
    await userEvent.fill(name(), 'before');
    await userEvent.click(button('Save snapshot'));
    await said('The snapshot before was saved.');
    await expect.element(section('Snapshots').getByRole('listitem')).toMatchTextContent(/before.* UTC · 1 incidents/);
    await expect.element(name()).toHaveValue('');
    control.store.insert('incident');
    await userEvent.click(button('Load before'));
    await said('The snapshot before was loaded.');
    expect(control.store.count('incident')).toBe(1);
    await userEvent.click(button('Delete before'));
    await said('The snapshot before was deleted.');
    expect(control.snapshots.list()).toEqual([]);
  });

  it('offers each as a file, and takes one under the name that fits', async () => {
    const { control } = await openPage(({ snapshots }) => void snapshots.save('kept'));
    await expect.element(section('Snapshots').getByRole('link', { name: 'Download kept' })).toHaveAttribute('href', '/__mock/snapshots/kept');
    let text = '';
    for await (const part of control.snapshots.export('kept')) text += part;
    await userEvent.upload(section('Snapshots').getByLabelText('Upload'), new File([text], 'my state!.jsonl'));
    await said('The snapshot my-state- was uploaded.');
    expect(control.snapshots.list().map((snapshot) => snapshot.name)).toEqual(['kept', 'my-state-']);
  });

  it('says that a file is no snapshot', async () => {
    await openPage();
    await userEvent.upload(section('Snapshots').getByLabelText('Upload'), new File(['{}'], '.jsonl'));
    await refused(/It is not a whole state of this mock/);
  });
});
