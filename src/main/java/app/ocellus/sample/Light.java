package app.ocellus.sample;

import java.util.List;

/**
 * The light of one picture.
 *
 * @param hour the time of day or weather
 * @param zenith the sky above
 * @param horizon the sky below
 * @param haze what far things fade into
 * @param sunX where the sun or the moon stands, across
 * @param sunY and how high, 0 at the top and 1 at the horizon
 */
record Light(Hour hour, int zenith, int horizon, int haze, double sunX, double sunY) {

    private static final List<Hour> COMMON =
            List.of(
                    Hour.DAWN,
                    Hour.MORNING,
                    Hour.MORNING,
                    Hour.NOON,
                    Hour.NOON,
                    Hour.NOON,
                    Hour.GOLDEN,
                    Hour.GOLDEN,
                    Hour.DUSK,
                    Hour.DUSK,
                    Hour.NIGHT,
                    Hour.OVERCAST,
                    Hour.FOG,
                    Hour.RAIN);

    static Light any(Dice dice) {
        var hour = dice.pick(COMMON);
        return new Light(
                hour,
                dice.near(dice.near(hour.zenith)),
                dice.near(dice.near(hour.horizon)),
                dice.near(hour.haze),
                dice.between(30, 226),
                low(hour) ? dice.between(0.62, 0.95) : dice.between(0.12, 0.45));
    }

    private static boolean low(Hour hour) {
        return hour == Hour.DAWN || hour == Hour.GOLDEN || hour == Hour.DUSK;
    }

    /** A near thing of this colour. */
    int on(int colour) {
        return Ink.multiply(colour, hour.key);
    }

    /** The same thing farther off: 0 near, 1 lost in the haze. */
    int far(int colour, double distance) {
        double thickness = hour == Hour.FOG ? 0.25 + 0.75 * distance : distance;
        return Ink.mix(on(colour), haze, thickness);
    }

    /** The colour where no direct light falls: darker, and a little of the sky. */
    int shadow(int colour) {
        return Ink.mix(Ink.shade(on(colour), -0.42), zenith, 0.22);
    }

    /** 1 when the light comes from the right, else -1. */
    int side() {
        return sunX > Canvas.SIZE / 2.0 ? 1 : -1;
    }

    boolean night() {
        return hour == Hour.NIGHT;
    }

    /** Whether people would switch their lamps on. */
    boolean lampsOn() {
        return night() || hour == Hour.DUSK;
    }

    /** Whether the sun, or the moon, can be seen. */
    boolean clear() {
        return hour != Hour.OVERCAST && hour != Hour.FOG && hour != Hour.RAIN;
    }

    /** The colour of the sun or the moon itself. */
    int sun() {
        return switch (hour) {
            case DAWN -> 0xfff0d8;
            case GOLDEN -> 0xfff3c4;
            case DUSK -> 0xffd08a;
            case NIGHT -> 0xf4f2dc;
            case MORNING, NOON, OVERCAST, FOG, RAIN -> 0xfffdf0;
        };
    }
}
