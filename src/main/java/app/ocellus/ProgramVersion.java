package app.ocellus;

/** Which Ocellus this is. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** The version in the jar's manifest. */
    public static String text() {
        var version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }
}
