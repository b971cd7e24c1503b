import { describe, expect, it } from "vitest";
import { reachOf } from "#components/pages/reach-of.ts";

const page = { width: 100, height: 100 };
const box = (x: number, y: number, width: number, height = 10, turn: number | null = 0) => ({
  x,
  y,
  width,
  height,
  turn,
});

describe("the paper that belongs to a line", () => {
  it("is the whole page where it stands alone", () => {
    expect(reachOf([box(10, 20, 30)], page)).toEqual([{ left: 10, right: 60, top: 20, bottom: 70 }]);
  });

  it("ends in the middle between two lines, and between two columns", () => {
    const [upper, lower, beside] = reachOf([box(10, 10, 30), box(10, 24, 20), box(60, 14, 30)], page);
    expect(upper).toEqual({ left: 10, right: 10, top: 10, bottom: 2 });
    expect(lower).toEqual({ left: 10, right: 15, top: 2, bottom: 66 });
    expect(beside).toEqual({ left: 10, right: 10, top: 14, bottom: 76 });
  });

  it("ends in the middle between two words of a line", () => {
    const [one, other] = reachOf([box(10, 10, 30), box(50, 10, 20)], page);
    expect([one?.left, one?.right, other?.left, other?.right]).toEqual([10, 5, 5, 30]);
  });

  it("covers no point twice, however lines stand", () => {
    const column = (x: number, y: number) =>
      [0, 12, 24, 36].flatMap((row) => [box(x, y + row, 12), box(x + 15, y + row, 15)]);
    const boxes = [box(10, 2, 80), ...column(10, 20), ...column(55, 25), box(20, 88, 5)];
    const whole = reachOf(boxes, page).map(({ left, right, top, bottom }, index) => {
      const { x, y, width, height } = boxes[index] ?? box(0, 0, 0);
      return { x0: x - left, x1: x + width + right, y0: y - top, y1: y + height + bottom };
    });
    for (let at = 0; at < boxes.length; at += 1) {
      const { x, y, width, height } = boxes[at] ?? box(0, 0, 0);
      whole.forEach((other, index) => {
        if (index === at) return;
        const isApart = other.x1 <= x || other.x0 >= x + width || other.y1 <= y || other.y0 >= y + height;
        expect(isApart, `${index} reaches over the words of ${at}`).toBe(true);
      });
    }
  });

  it.each([
    ["lines that overlap do not reach towards one another", box(10, 16, 30), { bottom: 0 }],
    ["a line on its side takes nothing away", box(60, 0, 10, 90, 90), { right: 60 }],
  ])("%s", (_name, other, expected) => {
    expect(reachOf([box(10, 10, 30), other], page)[0]).toMatchObject(expected);
  });

  it("is none for what stands on its side or is tilted", () => {
    const none = { left: 0, right: 0, top: 0, bottom: 0 };
    expect(reachOf([box(10, 10, 10, 80, 90), box(10, 10, 80, 80, null)], page)).toEqual([none, none]);
  });
});
