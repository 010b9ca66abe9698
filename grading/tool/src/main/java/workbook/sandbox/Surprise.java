// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An exception no test expected, in words. */
final class Surprise {

    private Surprise() {
    }

    static String inWords(Throwable surprise) {
        Throwable root = surprise;
        StringBuilder words = new StringBuilder(said(root));
        while (root.getCause() != null && words.length() < 2000) {
            root = root.getCause();
            words.append("\ncaused by ").append(said(root));
        }
        return words.append(places(root)).toString();
    }

    private static String said(Throwable throwable) {
        String message = throwable.getMessage();
        return throwable.getClass().getSimpleName()
                + (message == null ? "" : ": " + message);
    }

    /** The first places that belong neither to the JDK nor to JUnit. */
    private static String places(Throwable throwable) {
        return Arrays.stream(throwable.getStackTrace())
                .filter(f -> !f.getClassName()
                        .matches("(java|jdk|sun|org\\.junit|org\\.assertj|jnr)\\..*"))
                .limit(3).map(f -> "\n  at " + f).collect(Collectors.joining());
    }
}
