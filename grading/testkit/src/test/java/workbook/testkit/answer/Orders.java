// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values and methods for lines to be tried with. */
final class Orders {

    private Orders() {
    }

    /** A kind of part. */
    interface Part {
    }

    /** An enum with a constant that has a body. */
    enum Size implements Part {
        SMALL,
        LARGE {

            @Override
            public String toString() {
                return "of another class";
            }
        }
    }

    /** A record that refuses some values, and whose accessor tells another. */
    record Named(String text, List<Part> parts) implements Part {

        Named {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a name is needed");
            }
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return "'" + text + "'";
        }

        Named twice() {
            return new Named(text + text, List.of(this, this));
        }

        Part unknown() {
            return new Part() {
            };
        }

        Named refusing() throws IOException {
            throw new AccessDeniedException(text);
        }

        Named failing() {
            throw new OddException(text);
        }
    }

    /** A class of the answer's own. */
    static final class OddException extends RuntimeException {

        private static final long serialVersionUID = 1;

        OddException(String message) {
            super(message, new IllegalStateException("the cause"));
        }
    }

    /** Of every kind that can cross. */
    record Everything(boolean yes, int number, long big, short few, byte one,
            double half, byte[] bytes, Path path, ByteOrder order, Set<Size> sizes,
            Map<String, Size> map, Optional<Named> some, Optional<Named> none,
            Duration time) {

        static Everything made() {
            return new Everything(true, -1, Long.MIN_VALUE, (short) -2, (byte) 7, .5,
                    new byte[]{1, 2, 3}, Path.of("/a b/ä"), ByteOrder.BIG_ENDIAN,
                    Set.of(Size.LARGE), Map.of("ä\0\uD800", Size.SMALL),
                    Optional.of(new Named("n", List.of(Size.SMALL))), Optional.empty(),
                    Duration.ofSeconds(-3, 7));
        }
    }

    /** A reference to a method, as a call. */
    static <R> Call call(Reference<Named, R> reference) {
        return Call.of(reference);
    }

    static <R> Call made(Made<R> reference) {
        return Call.of(reference);
    }

    /** A method of one value that may throw. */
    interface Reference<T, R> extends Serializable {

        R of(T value) throws Exception;
    }

    /** A method of none. */
    interface Made<R> extends Serializable {

        R made();
    }
}
