package app.ocellus.sample;

/** What a painter of one picture holds: the canvas, the chances and the light. */
record Easel(Canvas canvas, Dice dice, Light light) {}
