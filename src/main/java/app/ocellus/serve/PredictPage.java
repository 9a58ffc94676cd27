package app.ocellus.serve;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.PredictionJson;
import app.ocellus.message.Sentence;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code POST /predict}: a picture in, an answer out. */
final class PredictPage {

    /** So many bodies lie on the disk at once, most of them waiting for the model. */
    private static final int UPLOADS = 32;

    private final Predictions predictions;
    private final Limits limits;
    private final Path folder;
    private final Deadlines deadlines;
    private final Places uploads;
    private final Optional<TokenBucket> bucket;

    /**
     * Asks {@code predictions}.
     *
     * @param folder where bodies lie until they are answered
     */
    PredictPage(Predictions predictions, Limits limits, Path folder, Deadlines deadlines) {
        this.predictions = predictions;
        this.limits = limits;
        this.folder = folder;
        this.deadlines = deadlines;
        this.uploads = new Places(UPLOADS, limits.patience());
        this.bucket =
                limits.rate().stream()
                        .mapToObj(rate -> new TokenBucket(rate, System::nanoTime))
                        .findFirst();
    }

    Reply answer(HttpExchange exchange) throws IOException, Refusal {
        var question = Question.of(exchange.getRequestURI().getRawQuery());
        checkLength(exchange);
        takeToken();
        return uploads.in(
                () -> {
                    try (var upload = Upload.in(folder)) {
                        receive(exchange, upload);
                        return reply(predicted(upload, question), question, isForm(exchange));
                    }
                });
    }

    /** What is announced as too large is not waited for. */
    private void checkLength(HttpExchange exchange) throws Refusal {
        var length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && Long.parseLong(length) > limits.mostBytes()) {
            throw tooLarge();
        }
    }

    private void takeToken() throws Refusal {
        if (bucket.isPresent()) {
            var wait = bucket.get().take();
            if (!wait.isZero()) {
                throw Refusal.later(429, Sentence.of("serve.too-often"), wait);
            }
        }
    }

    private void receive(HttpExchange exchange, Upload upload) throws IOException, Refusal {
        long bytes =
                deadlines.within(
                        exchange, () -> upload.fill(exchange.getRequestBody(), limits.mostBytes()));
        if (bytes > limits.mostBytes()) {
            throw tooLarge();
        }
        if (bytes == 0) {
            throw new Refusal(400, Sentence.of("serve.empty"));
        }
    }

    private Refusal tooLarge() {
        return new Refusal(413, Sentence.of("serve.too-large", limits.mostBytes() >> 20));
    }

    private PredictedPicture predicted(Upload upload, Question question)
            throws IOException, Refusal {
        Object name =
                question.file().isPresent() ? question.file().get() : Sentence.of("serve.body");
        return predictions.of(upload.file(), name, question.top());
    }

    private static Reply reply(PredictedPicture picture, Question question, boolean form)
            throws Refusal {
        if (picture instanceof PredictedPicture.Unreadable && form) {
            throw new Refusal(415, Sentence.of("serve.form"));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        question.file().ifPresent(file -> answer.put("file", file));
        answer.putAll(PredictionJson.answer(picture));
        return Reply.json(picture instanceof PredictedPicture.Answered ? 200 : 422, answer);
    }

    private static boolean isForm(HttpExchange exchange) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
