// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests of several clients that begin at the same moment. */
final class AtOnce {

    private AtOnce() {
    }

    /** @return the answers, in the order of the requests */
    static List<HttpAnswer> answers(Path socket, List<HostileRequest> requests)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        ExecutorService clients = Executors.newFixedThreadPool(requests.size());
        try {
            List<Callable<HttpAnswer>> calls = new ArrayList<>();
            for (HostileRequest request : requests) {
                calls.add(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return request.answer(socket);
                });
            }
            List<HttpAnswer> answers = new ArrayList<>();
            for (Future<HttpAnswer> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    static List<HostileRequest> times(int count, HostileRequest request) {
        return IntStream.range(0, count).mapToObj(i -> request).toList();
    }

    @SafeVarargs
    static List<HostileRequest> all(List<HostileRequest>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
