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

    /** A method of three values. */
    public interface Question3<T, U, V, R> extends Serializable {

        R about(T first, U second, V third) throws Exception;
    }

    /** A method of four values. */
    public interface Question4<T, U, V, W, R> extends Serializable {

        R about(T first, U second, V third, W fourth) throws Exception;
    }

    /** A method of one value that returns nothing, or nothing of interest. */
    public interface Deed<T, X extends Exception> extends Serializable {

        void on(T subject) throws X;
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

    /** Calls a method; what it returns is of no interest. */
    public <T, X extends Exception> void tell(Deed<T, X> deed, T subject) throws X {
        if (AnswerProcess.apart().isPresent()) {
            Answer.<X>told(deed, List.of(subject));
        } else {
            deed.on(subject);
        }
    }

    static <X extends Exception> void told(Serializable deed, List<?> values) throws X {
        Answer.<Object, X>outcome(
                AnswerProcess.apart().orElseThrow().tell(Call.of(deed), values));
    }

    /** Begins a call whose outcome stays where the answer is. */
    public <R, X extends Exception> Remote<R> begin(PlainQuestion<R, X> question) {
        return begun(question, List.of(), v -> question.ask());
    }

    /**
     * Begins a call whose outcome stays where the answer is.
     *
     * @param subject a {@code T}, or a {@link Remote} in its place
     */
    public <T, R, X extends Exception> Remote<R> begin(Question<T, R, X> question,
            Object subject) {
        return begun(question, List.of(subject),
                v -> question.about(Answer.<T>cast(v.get(0))));
    }

    /** The same for a method of two values, each of which may be a {@link Remote}. */
    public <T, U, R, X extends Exception> Remote<R> begin(
            PairQuestion<T, U, R, X> question, Object first, Object second) {
        return begun(question, List.of(first, second), v -> question
                .about(Answer.<T>cast(v.get(0)), Answer.<U>cast(v.get(1))));
    }

    /** The same for a method of three values. */
    public <T, U, V, R> Remote<R> begin(Question3<T, U, V, R> question, Object first,
            Object second,
            Object third) {
        return begun(question, List.of(first, second, third),
                v -> question.about(Answer.<T>cast(v.get(0)), Answer.<U>cast(v.get(1)),
                        Answer.<V>cast(v.get(2))));
    }

    /** The same for a method of four values. */
    public <T, U, V, W, R> Remote<R> begin(Question4<T, U, V, W, R> question,
            Object first, Object second,
            Object third, Object fourth) {
        return begun(question, List.of(first, second, third, fourth),
                v -> question.about(Answer.<T>cast(v.get(0)), Answer.<U>cast(v.get(1)),
                        Answer.<V>cast(v.get(2)), Answer.<W>cast(v.get(3))));
    }

    /** A call of these values. */
    private interface CallHere {

        Object of(List<Object> values) throws Throwable;
    }

    private <R> Remote<R> begun(Serializable question, List<Object> values,
            CallHere call) {
        if (AnswerProcess.apart().isPresent()) {
            return Remote.apart(this, AnswerProcess.apart().get().begin(Call.of(question),
                    Remote.references(values), Vocabulary.of(types)));
        }
        return Remote.here(this, () -> call.of(Remote.values(values)));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }

    <R, X extends Exception> R asked(Serializable question, List<?> values)
            throws X {
        return Answer.<R, X>outcome(AnswerProcess.apart().orElseThrow()
                .ask(Call.of(question), values, Vocabulary.of(types)));
    }

    @SuppressWarnings("unchecked")
    private static <R, X extends Exception> R outcome(Reply reply) throws X {
        if (reply.failure().isPresent()) {
            throw (X) reply.failure().get();
        }
        return (R) reply.value();
    }
}
