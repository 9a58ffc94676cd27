package app.ocellus.serve;

import app.ocellus.file.Json;
import app.ocellus.message.Sentence;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a client gets.
 *
 * @param status of HTTP
 * @param type of the text
 */
record Reply(int status, String type, String text, Map<String, String> headers) {

    private static final int NO_BODY = -1;

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, Object value) {
        return new Reply(status, "application/json", Json.line(value) + "\n", Map.of());
    }

    static Reply plain(String text) {
        return new Reply(200, "text/plain; charset=utf-8", text, Map.of());
    }

    /** A reason, in English as all JSON. */
    static Reply error(int status, Sentence reason) {
        return json(status, Map.of("error", reason.toString()));
    }

    Reply with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Reply(status, type, text, all);
    }

    void send(HttpExchange exchange) throws IOException {
        var answered = exchange.getResponseHeaders();
        headers.forEach(answered::set);
        answered.set("Content-Type", type);
        answered.set("Cache-Control", "no-store");
        answered.set("X-Content-Type-Options", "nosniff");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
