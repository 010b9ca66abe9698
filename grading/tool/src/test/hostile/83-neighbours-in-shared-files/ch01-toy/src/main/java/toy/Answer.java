// SPDX-License-Identifier: Apache-2.0
package toy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

public class Answer {

    public static AtomicInteger from(int number) throws Exception {
        return new AtomicInteger(number);
    }

    public static String write(Path file, String text) throws Exception {
        try (var all = Files.list(file.getParent().getParent())) {
            throw new IllegalStateException("seen by the answer: " + all.toList());
        }
    }

    public static long start(String text) throws Exception {
        return new ProcessBuilder("sh", "-c", "read " + text).start().pid();
    }
}
