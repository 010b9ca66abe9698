// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of system calls by their names, from a table made of the kernel's headers.
 */
final class SystemCallNumbers {

    private static final String TABLE = "system-calls.txt";
    private static final String NONE = "-";

    private final Map<String, Integer> numbers = new HashMap<>();

    private SystemCallNumbers() {
    }

    static SystemCallNumbers of(Architecture architecture) {
        SystemCallNumbers all = new SystemCallNumbers();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SystemCallNumbers.class.getResourceAsStream(TABLE),
                StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(line, architecture);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void add(String line, Architecture architecture) {
        String[] fields = line.split(" ");
        String number = fields[1 + architecture.ordinal()];
        if (!line.startsWith("#") && !number.equals(NONE)) {
            numbers.put(fields[0], Integer.valueOf(number));
        }
    }

    /** Nothing for a call of another architecture, or of a kernel yet to come. */
    Optional<Integer> find(String name) {
        return Optional.ofNullable(numbers.get(name));
    }

    Map<String, Integer> all() {
        return Map.copyOf(numbers);
    }
}
