package app.ocellus.serve;

import app.ocellus.message.Sentence;

import com.sun.net.httpserver.Headers;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who may ask. A web page can let its own name lead to 127.0.0.1 (DNS rebinding) and would read the
 * answers then, and any page can send a picture here without reading the answer. Browsers tell both
 * in headers that no page can change.
 */
final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Loopback() {}

    /** Refuses what names another computer, or comes from a page of one. */
    static void check(Headers headers) throws Refusal {
        var hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !isNamed(hosts.getFirst())) {
            throw new Refusal(403, Sentence.of("serve.other-host"));
        }
        for (var origin : headers.getOrDefault("Origin", List.of())) {
            if (!isNamed(origin.replaceFirst("^https?://", ""))) {
                throw new Refusal(403, Sentence.of("serve.other-origin"));
            }
        }
    }

    private static boolean isNamed(String host) {
        return NAMES.contains(host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT));
    }
}
