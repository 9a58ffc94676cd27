package app.ocellus.serve;

import app.ocellus.message.Sentence;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands behind the question mark of a prediction.
 *
 * @param top how many classes
 * @param file what the client calls the picture
 */
record Question(int top, Optional<String> file) {

    private static final Question USUAL = new Question(5, Optional.empty());

    /**
     * Reads {@code top=3&file=name}, in any order, each of them optional.
     *
     * @throws Refusal when there is anything else
     */
    static Question of(@Nullable String query) throws Refusal {
        var question = USUAL;
        for (var parameter : query == null ? new String[0] : query.split("&")) {
            if (!parameter.isEmpty()) {
                question = question.with(parameter);
            }
        }
        return question;
    }

    private Question with(String parameter) throws Refusal {
        int end = parameter.indexOf('=');
        var name = end < 0 ? parameter : parameter.substring(0, end);
        var value = end < 0 ? "" : parameter.substring(end + 1);
        var decoded = URLDecoder.decode(value, StandardCharsets.UTF_8);
        return switch (name) {
            case "top" -> new Question(count(decoded), file);
            case "file" -> new Question(top, Optional.of(decoded));
            default -> throw new Refusal(400, Sentence.of("serve.unknown-parameter", name));
        };
    }

    private static int count(String text) throws Refusal {
        try {
            int count = Integer.parseInt(text);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Refusal(400, Sentence.of("serve.wrong-top", text));
    }
}
