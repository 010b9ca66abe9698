// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import workbook.testkit.Nonce;

/** Ids of our own user namespace that a container may have: some 65,000, or all. */
final class UnusedIds {

    private static final int MOST = 60_000;

    private UnusedIds() {
    }

    static UserNamespace some() throws IOException {
        long[] widest = ranges().max(Comparator.comparing(r -> r[2])).orElseThrow();
        int quarter = (int) Math.min(widest[2], MOST) / 4;
        return new UserNamespace((int) widest[0] + Nonce.number(quarter, 2 * quarter),
                Nonce.number(quarter / 2, quarter));
    }

    /** First inside, first outside, how many: user_namespaces(7). */
    private static Stream<long[]> ranges() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/uid_map")).stream()
                .map(l -> Stream.of(l.strip().split("\\s+")).mapToLong(Long::parseLong)
                        .toArray());
    }
}
