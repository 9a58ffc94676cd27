package app.ocellus.serve;

import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Daemons;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A model that answers over HTTP on 127.0.0.1, from when it is started until it is closed. */
public final class PredictionServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** How long those that are being answered have when the server is closed, in seconds. */
    private static final int GRACE = 2;

    private final HttpServer http;
    private final Predictions predictions;
    private final Deadlines deadlines;
    private final ExecutorService threads;

    private PredictionServer(HttpServer http, Predictions predictions, Deadlines deadlines) {
        this.http = http;
        this.predictions = predictions;
        this.deadlines = deadlines;
        this.threads = Executors.newCachedThreadPool(Daemons.named("serve"));
    }

    /**
     * Starts one.
     *
     * @param port 0 for any that is free
     * @param folder where bodies lie until they are answered
     * @param faults hears what is wrong in the program itself, from any thread
     * @throws UserException when it cannot listen there
     */
    public static PredictionServer start(
            int port, ServedModel model, Limits limits, Path folder, Consumer<Throwable> faults) {
        var predictions = new Predictions(model.classifier(), limits);
        var deadlines = new Deadlines(limits.readTime());
        var server = new PredictionServer(listening(port), predictions, deadlines);
        var usage = Reply.plain(Usage.text(model.name(), server.address(), limits));
        var info = Reply.json(200, model.info());
        var predict = new PredictPage(predictions, limits, folder, deadlines);
        var routes =
                Map.of(
                        "/", new Endpoint.Route("GET", _ -> usage),
                        "/info", new Endpoint.Route("GET", _ -> info),
                        "/predict", new Endpoint.Route("POST", predict::answer));
        server.http.createContext("/", new Endpoint(routes, deadlines, faults));
        server.http.setExecutor(server.threads);
        server.http.start();
        return server;
    }

    private static HttpServer listening(int port) {
        configure();
        try {
            var address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            var reason = Reasons.of(e);
            throw new UserException(Sentence.of("serve.port", String.valueOf(port), reason), e);
        }
    }

    /**
     * The JDK's server reads headers before it hands a request on, so that only its own limits hold
     * for a client that never ends them: how many connections, and how many seconds. It also sends
     * headers and text apart, and without the last setting a client may wait 40 ms between them.
     */
    private static void configure() {
        setUnlessSet("jdk.httpserver.maxConnections", "256");
        setUnlessSet("sun.net.httpserver.maxReqTime", "120");
        setUnlessSet("sun.net.httpserver.nodelay", "true");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Lets those that are being answered have their answer, if it is soon. */
    @Override
    public void close() {
        http.stop(GRACE);
        predictions.cancel();
        threads.shutdown();
        try {
            threads.awaitTermination(GRACE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        deadlines.close();
    }
}
