package app.ocellus.sample;

/** A kind of picture, ready to be painted on one easel. */
@FunctionalInterface
interface Scene {

    void paint();
}
