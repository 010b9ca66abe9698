// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.answer.Orders.Everything;
import workbook.testkit.answer.Orders.Named;
import workbook.testkit.answer.Orders.Size;

/** What crosses the line between tests and answer, and what does not. */
final class AnswerProcessTest {

    private static final Named SUBJECT = new Named("veth", List.of(Size.LARGE));

    @Nested
    class An_honest_answer {

        private Reply asked(Orders.Reference<Named, ?> method, Class<?>... words)
                throws IOException {
            try (Line line = new Line().answered()) {
                return line.ask(Orders.call(method), List.of(SUBJECT), words);
            }
        }

        @Test
        void a_record_comes_back_as_its_components() throws Exception {
            assertThat(asked(Named::twice, Named.class, Size.class).value())
                    .isEqualTo(SUBJECT.twice());
        }

        @Test
        void every_kind_of_value_crosses_unchanged() throws Exception {
            try (Line line = new Line().answered()) {
                Reply reply = line.ask(Orders.made(Everything::made), List.of(),
                        Everything.class);
                assertThat(reply.value()).usingRecursiveComparison()
                        .isEqualTo(Everything.made());
            }
        }

        @Test
        void an_exception_that_tests_catch_is_of_its_class() throws Exception {
            assertThat(asked(Named::refusing, Named.class).failure()).get()
                    .isExactlyInstanceOf(IOException.class);
        }

        @Test
        void any_other_exception_is_a_name_a_message_and_places() throws Exception {
            Optional<Exception> failure = asked(Named::failing, Named.class).failure();
            assertThat(failure).get().isInstanceOfSatisfying(AnswerException.class, e -> {
                assertThat(e.type()).isEqualTo("Orders$OddException");
                assertThat(e).hasMessage("veth");
                assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("failing");
                assertThat(e).hasCauseExactlyInstanceOf(IllegalStateException.class);
            });
        }

        @Test
        void a_value_of_a_class_that_no_test_named_is_refused_by_name() throws Exception {
            assertThat(asked(Named::unknown, Named.class).failure()).get()
                    .extracting(Exception::getMessage).asString()
                    .contains("unknown()", "Orders$Named$1");
        }

        @Test
        void a_type_of_the_question_is_none_of_the_reply() throws Exception {
            assertThat(asked(Named::twice, Size.class).failure()).get()
                    .extracting(Exception::getMessage).asString()
                    .contains("Orders$Named");
        }

        @Test
        void several_questions_are_answered_in_order() throws Exception {
            try (Line line = new Line().answered()) {
                for (String name : List.of("a", "b")) {
                    assertThat(line.ask(Orders.call(Named::twice),
                            List.of(new Named(name, List.of())), Named.class).value())
                            .isEqualTo(new Named(name, List.of()).twice());
                }
            }
        }
    }

    @Test
    void a_lambda_is_no_question() {
        assertThatThrownBy(() -> Orders.call((Named n) -> n.twice()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
