// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.answer.Orders.Named;

/** Outcomes that stay where the answer is. */
final class RemoteTest {

    private static final Named SUBJECT = new Named("veth", List.of());

    private static CountDownLatch gate = new CountDownLatch(0);

    /** Neither a record nor an enum: it can't cross the line. */
    static final class Kept {

        private final String text;

        private Kept(Named named) {
            text = named.twice().toString();
        }

        static Kept of(Named named) {
            return new Kept(named);
        }

        static Kept late(Named named) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return of(named);
        }

        static Kept never(Named named) throws IOException {
            throw new IOException(named.toString());
        }

        String text() {
            return text;
        }

        String with(Kept other) {
            return text + other.text;
        }
    }

    /** Tests and answer in one JVM, as in an IDE; two processes: see ApartTest. */
    @Nested
    class Here {

        private final Answer answer = Answer.inWordsOf(Named.class);

        @Test
        void what_was_kept_is_asked_and_is_a_value_of_later_questions() {
            try (Remote<Kept> kept = answer.begin(Kept::of, SUBJECT);
                    Remote<Kept> made = answer.begin(Kept::new, SUBJECT);
                    Remote<String> both = answer.begin(Kept::with, kept, made)) {
                String text = SUBJECT.twice().toString();
                assertThat(kept.<String, RuntimeException>ask(Kept::text))
                        .isEqualTo(text);
                assertThat(both.<RuntimeException>get()).isEqualTo(text + text);
            }
        }

        @Test
        void a_call_that_has_not_returned_is_waited_for() {
            gate = new CountDownLatch(1);
            try (Remote<Kept> kept = answer.begin(Kept::late, SUBJECT)) {
                assertThat(kept.isOverWithin(Duration.ofMillis(20))).isFalse();
                gate.countDown();
                assertThat(kept.<String, RuntimeException>ask(Kept::text)).isNotEmpty();
                assertThat(kept.isOverWithin(Duration.ZERO)).isTrue();
            }
        }

        @Test
        void what_was_thrown_is_asked_if_it_is_of_the_class_and_thrown_by_others() {
            try (Remote<Kept> kept = answer.begin(Kept::never, SUBJECT)) {
                assertThat(kept.ifThrown(IOException.class, IOException::getMessage))
                        .contains(SUBJECT.toString());
                assertThat(kept.ifThrown(RuntimeException.class, Exception::getMessage))
                        .isEmpty();
                assertThatThrownBy(() -> kept.ask(Kept::text))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    /** What each side of a line sees of them. */
    @Nested
    class OverALine {

        private Call kept(String name) {
            return new Call(Kept.class.getName(), name, "(L"
                    + Named.class.getName().replace('.', '/') + ";)L"
                    + Kept.class.getName().replace('.', '/') + ";", true);
        }

        private Call text() {
            return new Call(Kept.class.getName(), "text", "()Ljava/lang/String;", false);
        }

        @Test
        void the_number_is_chosen_by_the_tests_and_names_what_was_begun()
                throws Exception {
            try (Line line = new Line().answered()) {
                int first = line.begin(kept("of"), List.of(SUBJECT));
                int second =
                        line.begin(kept("of"), List.of(new Named("b", List.of())));
                assertThat(second).isEqualTo(first + 1);
                assertThat(line.ask(text(),
                        List.of(new Outcomes.Reference(first, false))).value())
                        .isEqualTo(SUBJECT.twice().toString());
            }
        }

        @Test
        void one_that_was_forgotten_or_never_begun_is_refused_there() throws Exception {
            try (Line line = new Line().answered()) {
                int number = line.begin(kept("of"), List.of(SUBJECT));
                Outcomes.forget(number);
                for (int each : new int[]{number, -1, 0, Integer.MAX_VALUE}) {
                    assertThat(line.ask(text(),
                            List.of(new Outcomes.Reference(each, false))).failure())
                            .get().extracting(Exception::getMessage).asString()
                            .contains("no outcome has number " + each);
                }
            }
        }

        @Test
        void a_call_that_never_returns_keeps_no_other_from_being_made() throws Exception {
            gate = new CountDownLatch(1);
            try (Line line = new Line().answered()) {
                line.begin(kept("late"), List.of(SUBJECT));
                int other = line.begin(kept("of"), List.of(SUBJECT));
                assertThat(line.ask(text(),
                        List.of(new Outcomes.Reference(other, false))).failure())
                        .isEmpty();
            } finally {
                gate.countDown();
            }
        }
    }
}
