// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a test asks the answer for. Where tests and answer share a JVM, as in an IDE, that
 * is a call. Where an exercise is graded apart, the values that the method is called with
 * go to the process of the answer, and what it returns or throws comes back as a value:
 * see {@link AnswerProcess}.
 *
 * <p>Such a value is made of numbers, texts, bytes, collections, and records and enums
 * that the test has named. It is rebuilt by the canonical constructors of the
 * reference's records.
 */
public final class Answer {

    private final Class<?>[] types;

    private Answer(Class<?>... types) {
        this.types = types;
    }

    /** A method without a receiver, of no value. */
    public interface PlainQuestion<R, X extends Exception> extends Serializable {

        R ask() throws X;
    }

    /** A method of one value. */
    public interface Question<T, R, X extends Exception> extends Serializable {

        R about(T subject) throws X;
    }

    /** A method of two values. */
    public interface PairQuestion<T, U, R, X extends Exception> extends Serializable {

        R about(T first, U second) throws X;
    }

    /**
     * Answers made of these records and enums, those nested in these types, and those of
     * their components. A record with the exercise's own method must not be among them:
     * here it would do what the reference does. What is asked may be made of the types of
     * its values, too.
     */
    public static Answer inWordsOf(Class<?>... types) {
        return new Answer(types);
    }

    /** The same made of these, too. */
    public Answer and(Class<?>... more) {
        return new Answer(Stream.of(types, more).flatMap(Arrays::stream)
                .toArray(Class<?>[]::new));
    }

    /** What the method returns or throws. */
    public <R, X extends Exception> R to(PlainQuestion<R, X> question) throws X {
        return AnswerProcess.apart().isPresent()
                ? this.<R, X>asked(question, List.of())
                : question.ask();
    }

    /**
     * What the method returns or throws.
     *
     * @param question a reference to a method, such as {@code Veth::message}
     */
    public <T, R, X extends Exception> R to(Question<T, R, X> question, T subject)
            throws X {
        return AnswerProcess.apart().isPresent()
                ? this.<R, X>asked(question, List.of(subject))
                : question.about(subject);
    }

    /** The same for a method of two values. */
    public <T, U, R, X extends Exception> R to(PairQuestion<T, U, R, X> question,
            T first, U second) throws X {
        return AnswerProcess.apart().isPresent()
                ? this.<R, X>asked(question, List.of(first, second))
                : question.about(first, second);
    }

    @SuppressWarnings("unchecked")
    private <R, X extends Exception> R asked(Serializable question, List<?> values)
            throws X {
        Reply reply = AnswerProcess.apart().orElseThrow().ask(Call.of(question), values,
                Vocabulary.of(types));
        if (reply.failure().isPresent()) {
            throw (X) reply.failure().get();
        }
        return (R) reply.value();
    }
}
