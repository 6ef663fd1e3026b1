import { createGate } from '../../src/graph/gate';

const AN_HOUR = 3_600_000;
const BUSY = { code: 'GRAPH_UNAVAILABLE', message: expect.stringContaining('busy with 2 questions') };

describe('the gate before Neo4j', () => {
  it('lets a crowd in one after the other, in the order they came, as others come out', async () => {
    const gate = createGate(2, AN_HOUR);
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async (_, place) => {
        const leave = await gate.enter();
        order.push(place);
        expect(gate.crowd().inside).toBeLessThanOrEqual(2);
        await new Promise((resolve) => setImmediate(resolve));
        leave();
      }),
    );
    expect(order).toEqual(Array.from({ length: 20 }, (_, place) => place));
    expect(gate.crowd()).toEqual({ inside: 0, waiting: 0 });
  });

  it('sends away who has waited too long, and whoever comes while nobody comes out at once', async () => {
    const gate = createGate(2, 50);
    const leave = await gate.enter();
    await gate.enter();
    await expect(gate.enter()).rejects.toMatchObject(BUSY);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const refused = gate.enter();
    expect(gate.crowd()).toEqual({ inside: 2, waiting: 0 });
    await expect(refused).rejects.toMatchObject(BUSY);
    leave();
    await gate.enter();
    expect(gate.crowd()).toEqual({ inside: 2, waiting: 0 });
  });
});
