package app.ocellus.engine.torch;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes a TorchScript file answer with the mean for a picture and its mirror image, whoever loads
 * it. Such a file is a ZIP with the text of its classes; the network's gets another {@code
 * forward}, which asks the one that was there twice. The picture is brought to its size first, as
 * the program does, so that both are cut from the same place.
 */
final class MirroredScript {

    /** The class of the network has both; layers have a {@code forward} too. */
    private static final String SETTING = "  def set_output(self:";

    private static final String FITTING = "  def fitted(self:";

    private static final String CODE = "/code/";
    private static final String DEBUG = ".debug_pkl";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern FORWARD =
            Pattern.compile("  def forward\\(self: (\\S+),\n    (\\w+): Tensor\\) -> Tensor:\n");

    private static final String MIRRORED =
            """
              def forward(self: %1$s,
                x: Tensor) -> Tensor:
                square = (self).fitted(x, )
                mirrored = torch.flip(square, [3])
                both = torch.add((self).one_side(square, ), (self).one_side(mirrored, ))
                return torch.div(both, 2)
              def one_side(self: %1$s,
                %2$s: Tensor) -> Tensor:
            """;

    private MirroredScript() {}

    /**
     * Writes the file {@code script} with that change.
     *
     * @param backbone whose script it is
     * @throws UserException when its text is not of the form that backbones are made in
     */
    static void write(Path script, String backbone, OutputStream out) throws IOException {
        boolean changed = false;
        var to = new ZipOutputStream(out);
        try (var from = new ZipFile(script.toFile())) {
            for (var entry : Collections.list(from.entries())) {
                var name = entry.getName();
                boolean code = name.contains(CODE);
                if (code && name.endsWith(DEBUG)) {
                    continue; // it tells the lines of errors, which are others now
                }
                var content = content(from, entry);
                var mirrored = code ? mirrored(content) : content;
                changed |= mirrored != content;
                put(name, mirrored, to);
            }
        }
        if (!changed) {
            throw new UserException(Sentence.of("engine.not-mirrored", backbone));
        }
        to.finish();
    }

    private static byte[] content(ZipFile from, ZipEntry entry) throws IOException {
        try (var in = from.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** The code with another {@code forward}; the very array where it is not the network's. */
    private static byte[] mirrored(byte[] content) {
        var code = new String(content, StandardCharsets.UTF_8);
        var forward = FORWARD.matcher(code);
        if (!code.contains(SETTING) || !code.contains(FITTING) || !forward.find()) {
            return content;
        }
        var changed =
                code.substring(0, forward.start())
                        + MIRRORED.formatted(forward.group(1), forward.group(2))
                        + code.substring(forward.end());
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    /** PyTorch takes its tensors from where they lie, so nothing is compressed. */
    private static void put(String name, byte[] content, ZipOutputStream to) throws IOException {
        var checksum = new CRC32();
        checksum.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(NO_TIME);
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }
}
