// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A class of these tests that is run as a program, inside of walls. */
record JavaProgram(Class<?> main) {

    /** The shell command that runs it, wherever this project lies. */
    String with(String... arguments) {
        List<String> words = List.of(System.getProperty("java.home") + "/bin/java",
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classes().toString(),
                main.getName());
        return "LC_ALL=C.UTF-8 " + quoted(words) + " " + quoted(List.of(arguments));
    }

    /** By way of a URI: the path in a URL still has "%20" for a space. */
    Path classes() {
        try {
            return Path.of(main.getProtectionDomain().getCodeSource().getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path is a path", e);
        }
    }

    private static String quoted(List<String> words) {
        return words.stream().map(w -> "'" + w.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
