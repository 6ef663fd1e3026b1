import { ahead } from '../../src/graph/ahead';

describe('what is made ahead', () => {
  it('is made once, when there is time, and given in order', async () => {
    let made = 0;
    const line = ahead(async () => {
      made += 1;
      return made;
    });
    expect(await line.next()).toBe(1);
    line.prepare();
    line.prepare();
    expect(made).toBe(2);
    expect(await line.next()).toBe(2);
    expect(made).toBe(2);
    expect(await line.next()).toBe(3);
  });

  it('tells whoever takes it that it failed, and nobody before', async () => {
    const line = ahead(async () => {
      throw new Error('the next cannot be read');
    });
    line.prepare();
    await new Promise(setImmediate);
    await expect(line.next()).rejects.toThrow('the next cannot be read');
  });
});
