// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** An exception as values: names of its classes, its message, where it was thrown. */
final class Failure {

    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 32;
    private static final int LONGEST_TEXT = 4000;

    /** Those that a test may want to catch; each other is an {@link AnswerException}. */
    private static final Map<String, Function<String, Exception>> KNOWN = Map.of(
            "java.io.IOException", IOException::new,
            "java.io.FileNotFoundException", FileNotFoundException::new,
            "java.nio.file.NoSuchFileException", NoSuchFileException::new,
            "java.lang.IllegalArgumentException", IllegalArgumentException::new,
            "java.lang.IllegalStateException", IllegalStateException::new,
            "java.lang.UnsupportedOperationException",
            UnsupportedOperationException::new);

    private Failure() {
    }

    /** The exception and its causes. */
    static List<List<Object>> words(Throwable thrown) {
        List<List<Object>> all = new ArrayList<>();
        for (Throwable each = thrown; each != null && all.size() < MOST_CAUSES; each =
                each.getCause()) {
            all.add(List.of(types(each), Optional.ofNullable(message(each)),
                    Arrays.stream(each.getStackTrace()).limit(MOST_FRAMES)
                            .map(Failure::frame).toList()));
        }
        return all;
    }

    /** Its class, and those that this extends. */
    private static List<String> types(Throwable thrown) {
        List<String> types = new ArrayList<>();
        for (Class<?> each = thrown.getClass(); each != Object.class; each =
                each.getSuperclass()) {
            types.add(each.getName());
        }
        return types;
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? null : shortened(message);
        } catch (RuntimeException ofTheAnswer) {
            return null;
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static List<Object> frame(StackTraceElement frame) {
        return List.of(frame.getClassName(), frame.getMethodName(),
                Optional.ofNullable(frame.getFileName()), frame.getLineNumber());
    }

    /** @throws IllegalArgumentException if those are not the words of one */
    static Exception read(ValueReader in) throws IOException {
        try {
            Exception cause = null;
            List<?> all = new ArrayList<>(in.list());
            for (int i = all.size() - 1; i >= 0; i--) {
                cause = made((List<?>) all.get(i), cause);
            }
            return Objects.requireNonNull(cause);
        } catch (ClassCastException | IndexOutOfBoundsException
                | NullPointerException e) {
            throw new IllegalArgumentException("not an exception", e);
        }
    }

    private static Exception made(List<?> words, Exception cause) {
        List<?> types = (List<?>) words.get(0);
        String message = (String) ((Optional<?>) words.get(1)).orElse(null);
        Exception made = types.stream().filter(KNOWN::containsKey).findFirst()
                .map(KNOWN::get)
                .orElse(text -> new AnswerException((String) types.get(0), text))
                .apply(message);
        made.setStackTrace(((List<?>) words.get(2)).stream()
                .map(f -> frame((List<?>) f)).toArray(StackTraceElement[]::new));
        if (cause != null) {
            made.initCause(cause);
        }
        return made;
    }

    private static StackTraceElement frame(List<?> words) {
        return new StackTraceElement((String) words.get(0), (String) words.get(1),
                (String) ((Optional<?>) words.get(2)).orElse(null),
                (Integer) words.get(3));
    }
}
