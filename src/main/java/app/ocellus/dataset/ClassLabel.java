package app.ocellus.dataset;

/** A class as a person sees it: its lasting identity and its present name. */
public record ClassLabel(ClassId id, String name) {

    /** A class that still goes by its first name. */
    public static ClassLabel named(String name) {
        return new ClassLabel(new ClassId(name), name);
    }
}
