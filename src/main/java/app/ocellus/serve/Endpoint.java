package app.ocellus.serve;

import app.ocellus.message.Sentence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;

/** Answers every request in some way, whatever it is; a client that is gone is not told. */
final class Endpoint implements HttpHandler {

    /** What makes the reply to a request. */
    @FunctionalInterface
    interface Page {
        Reply reply(HttpExchange exchange) throws IOException, Refusal;
    }

    /** A page, and the only method that it takes. */
    record Route(String method, Page page) {}

    private final Map<String, Route> routes;
    private final Deadlines deadlines;
    private final Consumer<Throwable> faults;

    /**
     * Leads to those pages, by their path.
     *
     * @param faults hears what is wrong in the program itself
     */
    Endpoint(Map<String, Route> routes, Deadlines deadlines, Consumer<Throwable> faults) {
        this.routes = routes;
        this.deadlines = deadlines;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) {
        try (exchange) {
            var reply = reply(exchange);
            readAway(exchange);
            reply.send(exchange);
        } catch (IOException | Refusal e) {
            // there is nobody left to tell
        }
    }

    /** A client that is still sending when the connection is closed would not hear the answer. */
    private void readAway(HttpExchange exchange) throws IOException, Refusal {
        deadlines.within(
                exchange,
                () -> exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
    }

    /** Also after a lack of memory: the next picture may be a small one. */
    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            Loopback.check(exchange.getRequestHeaders());
            return page(exchange).reply(exchange);
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (OutOfMemoryError e) {
            return Reply.error(500, Sentence.of("serve.out-of-memory"));
        } catch (RuntimeException | Error e) {
            faults.accept(e);
            return Reply.error(500, Sentence.of("serve.fault"));
        }
    }

    private Page page(HttpExchange exchange) throws Refusal {
        var path = exchange.getRequestURI().getPath();
        var route = routes.get(path);
        if (route == null) {
            throw new Refusal(404, Sentence.of("serve.unknown-path", path));
        }
        if (!route.method().equals(exchange.getRequestMethod())) {
            throw new Refusal(
                    405,
                    Sentence.of("serve.wrong-method", path, route.method()),
                    "Allow",
                    route.method());
        }
        return route.page();
    }
}
