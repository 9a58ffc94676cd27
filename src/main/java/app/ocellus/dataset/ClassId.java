package app.ocellus.dataset;

/** Which class is meant, under whatever name it goes today: the name it was first given. */
public record ClassId(String value) {

    /** Of samples whose class nobody has said yet; no class of a dataset has it. */
    public static final ClassId NONE = new ClassId("");
}
