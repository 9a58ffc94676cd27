package app.ocellus.cli;

import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code ocellus serve} on a free port, with the model of the drawn sample. */
final class ServedSample implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("at (http://127\\.0\\.0\\.1:\\d+),");
    private static final long LONGEST_SECONDS = 60;

    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final CompletableFuture<Cli.Run> run;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Starts it, and waits until it listens. */
    ServedSample(Object... options) {
        var arguments =
                Stream.concat(
                                Stream.of("serve", TrainedSample.model(), "--port", 0),
                                Stream.of(options))
                        .toArray();
        run =
                CompletableFuture.supplyAsync(
                        () -> Cli.run(cancellation, this::hear, arguments),
                        command -> Thread.ofPlatform().daemon().start(command));
        address();
    }

    private void hear(String notes) {
        var found = ADDRESS.matcher(notes);
        if (found.find()) {
            address.complete(found.group(1));
        }
    }

    /** Where it listens. */
    String address() {
        return soon(address);
    }

    /** The port of it. */
    int port() {
        return URI.create(address()).getPort();
    }

    /** The answer to a picture. */
    HttpResponse<String> predict(byte[] picture, String query, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(address() + "/predict" + query))
                        .POST(BodyPublishers.ofByteArray(picture));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request.build());
    }

    /** The answer to another request. */
    HttpResponse<String> ask(String method, String path) {
        return sent(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .method(method, BodyPublishers.noBody())
                        .build());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Presses Ctrl+C, and tells what the command did. */
    Cli.Run interrupt() {
        cancellation.cancel();
        return soon(run);
    }

    private static <T> T soon(CompletableFuture<T> future) {
        try {
            return Objects.requireNonNull(future.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        interrupt();
    }
}
