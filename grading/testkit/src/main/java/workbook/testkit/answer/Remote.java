// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.testkit.answer.Answer.Deed;
import workbook.testkit.answer.Answer.PairQuestion;
import workbook.testkit.answer.Answer.Question;

/**
 * The outcome of a call that stays in the process of the answer, such as a running
 * container. The call was begun on a thread of its own and may still run: what needs the
 * outcome waits for it. That thread ends, and the outcome is forgotten, when this is
 * closed.
 *
 * <p>Here it is a number that this side has chosen, and no more. Where tests and answer
 * share a JVM, it is the outcome itself.
 */
public final class Remote<T> implements AutoCloseable {

    private final Answer words;
    private final int number;
    private final Optional<Begun> here;

    private Remote(Answer words, int number, Optional<Begun> here) {
        this.words = words;
        this.number = number;
        this.here = here;
    }

    static <T> Remote<T> here(Answer words, Begun.Work work) {
        return new Remote<>(words, 0, Optional.of(Begun.of(work, 0)));
    }

    static <T> Remote<T> apart(Answer words, int number) {
        return new Remote<>(words, number, Optional.empty());
    }

    /** What the call returned or threw, as a value that crosses the line. */
    public <X extends Exception> T get() throws X {
        return this.<T, X>ask(Remote::itself);
    }

    private static <T> T itself(T value) {
        return value;
    }

    /** What a method of the outcome returns or throws. */
    public <R, X extends Exception> R ask(Question<? super T, R, X> question) throws X {
        return here.isPresent()
                ? this.<R, X>local(() -> question.about(value()))
                : words.<R, X>asked(question, List.of(reference(false)));
    }

    /** The same for a method of one more value. */
    public <U, R, X extends Exception> R ask(PairQuestion<? super T, U, R, X> question,
            U second) throws X {
        return here.isPresent()
                ? this.<R, X>local(() -> question.about(value(), second))
                : words.<R, X>asked(question, List.of(reference(false), second));
    }

    /** Calls a method of the outcome; what it returns is of no interest. */
    public <X extends Exception> void tell(Deed<? super T, X> deed) throws X {
        if (here.isPresent()) {
            this.<Object, X>local(() -> {
                deed.on(value());
                return "";
            });
        } else {
            Answer.<X>told(deed, List.of(reference(false)));
        }
    }

    /**
     * What is asked of the exception by which the call ended; nothing if it returned, or
     * threw one of another class.
     */
    public <E extends Exception, R> Optional<R> ifThrown(Class<E> type,
            Question<E, R, RuntimeException> question) {
        if (here.isPresent()) {
            return here.get().thrown().filter(type::isInstance).map(type::cast)
                    .map(question::about);
        }
        boolean threw = words.to(Outcomes::threw, number, type.getName());
        return threw
                ? Optional.of(words.<R, RuntimeException>asked(question,
                        List.of(reference(true))))
                : Optional.empty();
    }

    /** Whether the call has returned or thrown, at the latest when that time is over. */
    public boolean isOverWithin(Duration time) {
        return here.isPresent()
                ? here.get().isOverWithin(time)
                : words.to(Outcomes::isOverWithin, number, time);
    }

    /** The values of a question, with what stands for outcomes in their place. */
    static List<Object> references(List<Object> values) {
        return values.stream().map(v -> v instanceof Remote<?> remote
                ? remote.reference(false)
                : v).toList();
    }

    /** The same with the outcomes, where tests and answer share a JVM. */
    static List<Object> values(List<Object> values) throws Throwable {
        List<Object> all = new ArrayList<>();
        for (Object each : values) {
            all.add(each instanceof Remote<?> remote ? remote.value() : each);
        }
        return all;
    }

    private Object reference(boolean thrown) {
        return new Outcomes.Reference(number, thrown);
    }

    @SuppressWarnings("unchecked")
    private T value() throws Throwable {
        return (T) here.orElseThrow().value();
    }

    @SuppressWarnings("unchecked")
    private <R, X extends Exception> R local(Begun.Work work) throws X {
        try {
            return (R) work.make();
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw (X) e;
        }
    }

    @Override
    public void close() {
        if (here.isPresent()) {
            here.get().forget();
        } else {
            words.to(Outcomes::forget, number);
        }
    }
}
