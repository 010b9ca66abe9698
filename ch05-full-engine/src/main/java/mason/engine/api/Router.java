// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the route of a request, has it answered, and turns a failure into a status. */
public final class Router {

    private static final Pattern VERSIONED = Pattern.compile("/v([0-9.]+)(/.*)",
            Pattern.DOTALL);
    private static final int OK = 200;
    private static final int FAILED = 500;

    private final List<Compiled> routes;
    private final Log log;

    /** Where failures of the engine itself are told, which a client does not see. */
    public interface Log {

        void failed(Exchange exchange, Throwable failure);
    }

    private record Compiled(Route route, Route.Form form) {

        Optional<Map<String, String>> match(String method, String path) {
            return route.method().equals(method) ? route.match(form, path)
                    : Optional.empty();
        }
    }

    public Router(Stream<Route> routes, Log log) {
        this.routes = routes.map(r -> new Compiled(r, r.form())).toList();
        this.log = log;
    }

    /** Answers the request, whatever happens. */
    public void answer(Exchange exchange) throws IOException {
        try {
            headers(exchange);
            dispatch(exchange);
        } catch (Exception | LinkageError | StackOverflowError e) {
            failed(exchange, e);
        }
    }

    private static void headers(Exchange exchange) {
        exchange.answerHeader("Api-Version", ApiVersion.NEWEST.toString());
        exchange.answerHeader("Docker-Experimental", "false");
        exchange.answerHeader("Ostype", "linux");
        exchange.answerHeader("Server", "Mason/0.1.0 (linux)");
    }

    private void dispatch(Exchange exchange) throws Exception {
        if (exchange.method().equals("OPTIONS")) {
            exchange.answer(OK).close();
            return;
        }
        Matcher versioned = VERSIONED.matcher(exchange.path());
        boolean hasVersion = versioned.matches();
        String path = hasVersion ? versioned.group(2) : exchange.path();
        for (Compiled each : routes) {
            Optional<Map<String, String>> parameters =
                    each.match(exchange.method(), path);
            if (parameters.isPresent()) {
                ApiVersion version = hasVersion ? ApiVersion.parse(versioned.group(1))
                        : ApiVersion.NEWEST;
                each.route().action().answer(
                        new Call(exchange, version.checked(), parameters.get()));
                return;
            }
        }
        throw ApiException.notFound("page not found");
    }

    /** A sentence; nothing where the engine itself is at fault, and a stack is needed. */
    public static Optional<String> sentence(Throwable failure) {
        return ErrorStatus.isDefect(failure) ? Optional.empty()
                : Optional.of(ErrorStatus.message(failure));
    }

    /** An answer that has begun cannot become an error: the connection ends instead. */
    private void failed(Exchange exchange, Throwable failure) throws IOException {
        int status = ErrorStatus.of(failure);
        boolean clientHasGone =
                exchange.isAnswered() && (failure instanceof IOException
                        || failure instanceof InterruptedException);
        if (status == FAILED && !clientHasGone && !(failure instanceof ApiException)) {
            log.failed(exchange, failure);
        }
        if (exchange.isAnswered()) {
            throw new IOException("the answer broke off", failure);
        }
        if (failure instanceof ApiException e) {
            exchange.answerHeader("Mason-Exit-Code", Integer.toString(e.exitCode()));
        }
        Call.error(exchange, status, ErrorStatus.message(failure));
    }
}
