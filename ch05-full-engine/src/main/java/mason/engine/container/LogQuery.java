// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import mason.engine.runtime.StreamKind;

/**
 * Which part of a container's output is asked for.
 *
 * @param follow whether what comes later is waited for, until the container ends
 * @param tail how many of the last entries; nothing for all
 */
public record LogQuery(Set<StreamKind> streams, boolean follow, Optional<Instant> since,
        Optional<Instant> until, Optional<Integer> tail) {

    /** All there is. */
    public static LogQuery all() {
        return new LogQuery(Set.of(StreamKind.STDOUT, StreamKind.STDERR), false,
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean wants(LogEntry entry) {
        return streams.contains(entry.stream())
                && since.filter(entry.time()::isBefore).isEmpty()
                && !isOver(entry);
    }

    boolean isOver(LogEntry entry) {
        return until.filter(entry.time()::isAfter).isPresent();
    }
}
