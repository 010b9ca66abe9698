// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Graded test classes to be run, in one JVM.
 *
 * @param trusted what the tests and the runner come from
 * @param answer the reader's classes, last on the class path
 * @param limit wall time
 * @param seed for the nonces
 */
public record Errand(List<Path> trusted, Path answer,
        List<String> tests, Duration limit,
        long seed) {

    List<Path> classPath() {
        return Stream.concat(trusted.stream(), Stream.of(answer)).toList();
    }
}
