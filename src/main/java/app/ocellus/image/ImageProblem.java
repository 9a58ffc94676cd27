package app.ocellus.image;

import app.ocellus.message.Sentence;

/** Why a file gives no picture. */
public enum ImageProblem {
    /** Nothing is there. */
    MISSING("image.missing", "image.kind.missing"),
    /** A folder, a pipe or the like. */
    NOT_A_FILE("image.not-a-file", "image.kind.not-a-file"),
    /** The file may not be read. */
    NO_PERMISSION("image.no-permission", "image.kind.no-permission"),
    /** The disk or the network failed. */
    NOT_READ("image.not-read", "image.kind.not-read"),
    /** No bytes. */
    EMPTY("image.empty", "image.kind.empty"),
    /** Text with the name of a picture. */
    TEXT("image.text", "image.kind.text"),
    /** A web page with the name of a picture, as failed downloads leave it. */
    HTML("image.html", "image.kind.html"),
    /** The stand-in that Git leaves for a large file. */
    LFS_POINTER("image.lfs-pointer", "image.kind.lfs-pointer"),
    /** Content of no known kind. */
    NOT_AN_IMAGE("image.not-an-image", "image.kind.not-an-image"),
    /** A photograph of an iPhone. */
    HEIC("image.heic", "image.kind.heic"),
    /** The still picture of the AV1 video format. */
    AVIF("image.avif", "image.kind.avif"),
    /** What a camera's sensor saw. */
    RAW("image.raw", "image.kind.raw"),
    /** Moving pictures. */
    VIDEO("image.video", "image.kind.video"),
    /** A picture in a format, or a variant of one, that is not read here; {1} names it. */
    UNSUPPORTED("image.unsupported", "image.kind.unsupported"),
    /** The end is missing. */
    TRUNCATED("image.truncated", "image.kind.truncated"),
    /** The content contradicts itself. */
    DAMAGED("image.damaged", "image.kind.damaged"),
    /** More than is read; {1} says how much it is. */
    TOO_LARGE("image.too-large", "image.kind.too-large"),
    /** More than the memory holds just now. */
    OUT_OF_MEMORY("image.out-of-memory", "image.kind.out-of-memory");

    private final String key;
    private final String kindKey;

    ImageProblem(String key, String kindKey) {
        this.key = key;
        this.kindKey = kindKey;
    }

    /** The heading of a list of such files, such as "Truncated pictures". */
    public Sentence kind() {
        return Sentence.of(kindKey);
    }

    /** Whether it is a picture or film of a kind that other programs can convert. */
    public boolean mustBeConverted() {
        return switch (this) {
            case HEIC, AVIF, RAW, VIDEO, UNSUPPORTED -> true;
            default -> false;
        };
    }

    Sentence about(String name, Object... details) {
        var arguments = new Object[details.length + 1];
        arguments[0] = name;
        System.arraycopy(details, 0, arguments, 1, details.length);
        return Sentence.of(key, arguments);
    }
}
