package app.ocellus.sample;

/** A time of day or a weather: the colours that it lends to everything. */
enum Hour {
    DAWN(0x7f9fcb, 0xf7cdb4, 0xe6c4bf, 0xffdfd2),
    MORNING(0x5fa0d6, 0xdcecee, 0xc6dcea, 0xfff5e4),
    NOON(0x3d86cc, 0xbbdff0, 0xb4d2e8, 0xffffff),
    GOLDEN(0x7396be, 0xfad68e, 0xefcda2, 0xffe0ac),
    DUSK(0x40437f, 0xf2905f, 0xae779c, 0xd6a0a4),
    NIGHT(0x0d1738, 0x35558a, 0x2a4673, 0x6479ad),
    OVERCAST(0x97a6b2, 0xd8dcdb, 0xc4ccd1, 0xdfe4e6),
    FOG(0xc0c9cd, 0xe6e6e1, 0xdde0dd, 0xdadedd),
    RAIN(0x62727e, 0xa9b5ba, 0x98a6ad, 0xb6c1c9);

    final int zenith;
    final int horizon;
    final int haze;

    /** The colour by which everything lit is multiplied. */
    final int key;

    Hour(int zenith, int horizon, int haze, int key) {
        this.zenith = zenith;
        this.horizon = horizon;
        this.haze = haze;
        this.key = key;
    }
}
