package app.ocellus.ui.common;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody drags here or pastes. Of a page on the web only the picture itself is taken: an
 * address of one is not followed, as nothing is ever fetched.
 */
public sealed interface Brought {

    /** Files and folders, one at least. */
    record Files(List<Path> paths) implements Brought {}

    /**
     * A picture without a file.
     *
     * @param encoded makes its content, on any thread; may take a while
     */
    record Picture(Supplier<byte[]> encoded) implements Brought {}

    /** No more than the address of something. */
    record Address() implements Brought {}

    /** Nothing that could be taken. */
    record Nothing() implements Brought {}

    /** What is on the system's clipboard; on the JavaFX thread only. */
    static Brought pasted() {
        return of(Clipboard.getSystemClipboard());
    }

    /** What lies on a clipboard, or is being dragged; on the JavaFX thread only. */
    static Brought of(Clipboard board) {
        if (board.hasFiles()) {
            return new Files(board.getFiles().stream().map(File::toPath).toList());
        }
        var written = Written.on(board);
        return written.picture()
                .<Brought>map(content -> new Picture(() -> content))
                .or(() -> picture(board, written))
                .orElseGet(() -> written.isAddress() ? new Address() : new Nothing());
    }

    /**
     * JavaFX offers a picture too where a page merely names one, and would fetch it; only the kinds
     * of data tell whether it came along.
     */
    private static Optional<Brought> picture(Clipboard board, Written written) {
        boolean cameAlong =
                board.getContentTypes().stream()
                        .flatMap(format -> format.getIdentifiers().stream())
                        .anyMatch(name -> name.startsWith("image/"));
        if (!board.hasContent(DataFormat.IMAGE) || (written.namesPicture() && !cameAlong)) {
            return Optional.empty();
        }
        return Optional.ofNullable((Image) board.getContent(DataFormat.IMAGE))
                .filter(image -> !image.isError() && image.getWidth() >= 1)
                .map(image -> new Picture(() -> SavePng.encoded(image)));
    }

    /**
     * What is written on a clipboard.
     *
     * @param html empty for none
     * @param addresses empty for none
     */
    record Written(String html, String addresses) {

        private static final Pattern SOURCE =
                Pattern.compile(
                        "<img\\b[^>]*?\\bsrc\\s*=\\s*[\"']?([^\"'>\\s]+)",
                        Pattern.CASE_INSENSITIVE);
        private static final Pattern DATA =
                Pattern.compile(
                        "data:image/[a-z0-9.+-]+(?:;[a-z0-9=.-]+)*;base64,([A-Za-z0-9+/=_%-]+)",
                        Pattern.CASE_INSENSITIVE);
        private static final Pattern ADDRESS =
                Pattern.compile("\\s*(https?|ftp|blob):\\S+\\s*", Pattern.CASE_INSENSITIVE);

        static Written on(Clipboard board) {
            return new Written(
                    text(board.getContent(DataFormat.HTML)),
                    text(board.getContent(DataFormat.URL))
                            + "\n"
                            + text(board.getContent(DataFormat.PLAIN_TEXT)));
        }

        private static String text(@Nullable Object content) {
            return content instanceof String text ? text : "";
        }

        /** A picture whose content is the address itself. */
        Optional<byte[]> picture() {
            return Stream.concat(source().stream(), addresses.lines())
                    .map(DATA::matcher)
                    .filter(matcher -> matcher.lookingAt())
                    .map(matcher -> matcher.group(1).replace("%2B", "+").replace("%2F", "/"))
                    .flatMap(Written::decoded)
                    .findFirst();
        }

        private static Stream<byte[]> decoded(String base64) {
            try {
                return Stream.of(Base64.getMimeDecoder().decode(base64));
            } catch (IllegalArgumentException e) {
                return Stream.empty();
            }
        }

        boolean namesPicture() {
            return source().isPresent();
        }

        boolean isAddress() {
            return namesPicture() || addresses.lines().anyMatch(ADDRESS.asMatchPredicate());
        }

        private Optional<String> source() {
            var matcher = SOURCE.matcher(html);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }
}
