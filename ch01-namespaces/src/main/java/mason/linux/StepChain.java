// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steps to be made by a child that shares this JVM's memory and has no Java, as {@link
 * CallAttempt} makes them: up to the first failure, after which the child makes the
 * clean-up calls of that step and ends. {@link #refusal} tells of it.
 *
 * <p>Each call becomes five or six {@link Ucontext contexts}, since glibc's contexts
 * can't branch. Four functions make a branch of data: {@code memcpy} puts errno into the
 * second argument of the next {@code memcpy}, whose source thereby becomes the errno-th
 * byte of a table; that byte goes into the argument of {@code setcontext}, which then
 * points either to the next call or to the end.
 */
final class StepChain {

    /** Contexts of one call, by their place among them. */
    private static final int CALL = 0;
    private static final int AFTER_FAILURE_OF_THE_CALL_BEFORE = 1;
    private static final int NOTE_ERRNO = 2;
    private static final int RESET_ERRNO = 3;
    private static final int LOOK_UP = 4;
    private static final int JUMP = 5;
    private static final int EACH = 6;
    /** Contexts before those of the calls; two, since calls begin at even numbers. */
    private static final int ENTRY = 2;
    /** Of a table with a byte for each errno. */
    private static final int TABLE = 256;
    private static final int CANNOT_START = 127;
    private static final CCall END = CCall.of("_exit", Argument.number(CANNOT_START));

    private final Arena arena;
    private final List<KernelCall> steps;
    private final int firstDescriptor;
    private final List<Link> links = new ArrayList<>();
    private final UcontextBlock contexts;
    private final long tables;
    private final long errno = LibC.callForAddress("__errno_location");

    /**
     * One call of a step.
     *
     * @param cleanUps what the step still calls when this one has failed
     */
    private record Link(int step, CCall call, List<CCall> cleanUps) {
    }

    /**
     * To be made by the thread that clones the child, which writes to its errno.
     *
     * @param arena must live until the child has executed a program or ended
     * @param firstDescriptor what {@link Argument#first()} stands for: the lowest one
     *            that the child has not open
     */
    StepChain(Arena arena, List<KernelCall> steps, int firstDescriptor) {
        this.arena = arena;
        this.steps = steps;
        this.firstDescriptor = firstDescriptor;
        for (int i = 0; i < steps.size(); i++) {
            addLinks(i, steps.get(i).calls());
        }
        int cleanUps = links.stream().mapToInt(l -> l.cleanUps().size()).sum();
        contexts = new UcontextBlock(arena, at(links.size() + 1, cleanUps));
        tables = arena.allocateAligned(links.size() * TABLE, TABLE);
    }

    /** A descriptor that the first call opens must get the number that is expected. */
    private void addLinks(int step, List<CCall> calls) {
        if (calls.stream().anyMatch(c -> c.arguments().contains(Argument.first()))) {
            links.add(new Link(step, CloseFrom.call(firstDescriptor),
                    cleanUps(calls, 0)));
        }
        for (int i = 0; i < calls.size(); i++) {
            links.add(new Link(step, calls.get(i), cleanUps(calls, i + 1)));
        }
    }

    private static List<CCall> cleanUps(List<CCall> calls, int from) {
        return calls.subList(from, calls.size()).stream().filter(CCall::always).toList();
    }

    /** The address of the context to enter. */
    long first() {
        int free = at(links.size() + 1, 0);
        contexts.make(0, at(0, CALL), "memset", errno, 0, Integer.BYTES);
        for (int i = 0; i < links.size(); i++) {
            link(i);
            free = end(i, free);
        }
        contexts.make(at(links.size(), CALL), 0, END.function(), CANNOT_START);
        return contexts.address(0);
    }

    private static int at(int link, int place) {
        return ENTRY + link * EACH + place;
    }

    private void link(int i) {
        CCall call = links.get(i).call();
        contexts.make(at(i, CALL), at(i, call.always() ? RESET_ERRNO : NOTE_ERRNO),
                call.function(), call.words(arena, firstDescriptor));
        contexts.make(at(i, RESET_ERRNO),
                call.always() ? at(i + 1, CALL) : at(i, LOOK_UP),
                "memset", errno, 0, Integer.BYTES);
        if (!call.always()) {
            branch(i, call);
        }
    }

    private void branch(int i, CCall call) {
        contexts.make(at(i, NOTE_ERRNO), at(i, RESET_ERRNO), "memcpy", note(i), errno, 1);
        long target = Ucontext.argument(contexts.address(at(i, JUMP)), 0);
        contexts.make(at(i, LOOK_UP), at(i, JUMP), "memcpy", target + 1, table(i, call),
                1);
        contexts.make(at(i, JUMP), at(links.size(), CALL), "setcontext", next(i));
    }

    private long next(int i) {
        return contexts.address(at(i + 1, CALL));
    }

    /** Where the errno of a call is noted; it is 0 until then. */
    private long note(int i) {
        return Ucontext.argument(contexts.address(at(i, LOOK_UP)), 1);
    }

    /** Two neighbouring contexts have addresses that differ in their second byte only. */
    private long table(int i, CCall call) {
        byte[] table = new byte[TABLE];
        java.util.Arrays.fill(table, (byte) (next(i) + Ucontext.SIZE >> Byte.SIZE));
        byte goOn = (byte) (next(i) >> Byte.SIZE);
        table[0] = goOn;
        call.tolerated().forEach(e -> table[e.number()] = goOn);
        arena.put(tables + (long) i * TABLE, table);
        return tables + (long) i * TABLE;
    }

    /** What is made after a call has failed; more than one is put at {@code free}. */
    private int end(int i, int free) {
        List<CCall> calls = new ArrayList<>(links.get(i).cleanUps());
        calls.add(END);
        int place = at(i + 1, AFTER_FAILURE_OF_THE_CALL_BEFORE);
        int next = free;
        for (CCall call : calls) {
            contexts.make(place, next, call.function(),
                    call.words(arena, firstDescriptor));
            place = next++;
        }
        return next - 1;
    }

    /**
     * A step that has failed.
     *
     * @param refusals each errno that was seen, tolerated ones too, in order
     */
    record Refusal(KernelCall step, List<Errno> refusals) {

        KernelException exception() {
            return step.failure(step.reason(refusals));
        }
    }

    /** Which step the child has failed to make, once it has ended. */
    Optional<Refusal> refusal() {
        List<Errno> seen = new ArrayList<>();
        int step = 0;
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            int number = link.call().always() ? 0 : arena.getByte(note(i));
            if (link.step() != step) {
                seen.clear();
                step = link.step();
            }
            if (number != 0) {
                seen.add(new Errno(number));
                if (!link.call().tolerated().contains(new Errno(number))) {
                    return Optional.of(new Refusal(steps.get(step), seen));
                }
            }
        }
        return Optional.empty();
    }
}
