// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.Optional;
import mason.cgroups.Bytes;
import mason.engine.config.LogConfig;

/**
 * When a log is full, and how many files of it are kept.
 *
 * @param size bytes; nothing for no limit
 * @param files the one that is written to included
 */
record LogRotation(Optional<Long> size, int files) {

    static LogRotation of(LogConfig config) {
        try {
            return new LogRotation(
                    Optional.ofNullable(config.config().get("max-size"))
                            .map(text -> Bytes.parse(text).count()),
                    Integer.parseInt(config.config().getOrDefault("max-file", "1")))
                    .checked();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number of files: ["
                    + config.config().get("max-file") + "]", e);
        }
    }

    private LogRotation checked() {
        if (files < 1) {
            throw new IllegalArgumentException("max-file is at least 1");
        }
        return this;
    }

    boolean isFull(long bytes) {
        return size.filter(most -> bytes > most).isPresent();
    }
}
