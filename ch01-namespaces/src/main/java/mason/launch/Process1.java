// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.linux.CallAttempt;
import mason.linux.CCall;
import mason.linux.CallEncoding;
import mason.linux.DieWithParent;
import mason.linux.Errno;
import mason.linux.Fd;
import mason.linux.ForbidInspection;
import mason.linux.CallPreloading;
import mason.linux.KernelCall;
import mason.linux.PosixSpawn;

/**
 * The program that is process 1 of a container until it becomes the command, or starts
 * it and stays: it receives the calls of a plan over a descriptor, makes them, and
 * reports there which one was refused.
 *
 * <p>What it sends: {@link #READY}; {@link #EXECUTING} just before the call that doesn't
 * return; a refusal, which is the place of the step in the plan and each errno that was
 * seen. If it ends without one of the last two, it has died on the way.
 */
final class Process1 {

    static final List<String> READY = List.of("ready");
    static final List<String> EXECUTING = List.of("executing");
    /** In the first message of the engine: whether process 1 stays. */
    static final String STAY = "stay";
    static final String BECOME = "become";
    /** The last message of the engine. */
    static final List<String> END_OF_PLAN = List.of();

    private final Fd channel;
    private final MessageChannel engine;

    private Process1(Fd channel) {
        this.channel = channel;
        this.engine = new MessageChannel(channel);
    }

    /** {@code CHANNEL}: a descriptor. */
    public static void main(String[] words) throws IOException {
        new DieWithParent().apply();
        new ForbidInspection().apply();
        Process1 process1 = new Process1(new Fd(Integer.parseInt(words[0])));
        process1.engine.send(READY);
        Optional<List<String>> mode = process1.engine.receive();
        if (mode.isPresent()) {
            boolean stay = mode.get().get(0).equals(STAY);
            KernelCall death = Lifetime.valueOf(mode.get().get(1)).call();
            List<List<CCall>> steps = process1.steps();
            prepare(steps, stay);
            CallPreloading.load(death.calls());
            process1.perform(steps, stay, death);
        }
    }

    private List<List<CCall>> steps() throws IOException {
        List<List<CCall>> steps = new ArrayList<>();
        List<String> words = engine.receive().orElse(END_OF_PLAN);
        while (!words.equals(END_OF_PLAN)) {
            steps.add(CallEncoding.decode(words));
            words = engine.receive().orElse(END_OF_PLAN);
        }
        return steps;
    }

    /**
     * A JVM loads classes, libraries and its own configuration when they are first
     * needed, by path. In the container's root those paths are missing or, worse, are
     * what a hostile image has put there. So everything is loaded before.
     */
    private static void prepare(List<List<CCall>> steps, boolean stay) {
        ClassLoader.getSystemResource("opens/every/jar");
        steps.forEach(CallPreloading::load);
        if (stay) {
            PosixSpawn.attempt(CallPreloading.NO_PROGRAM, PosixSpawn.STANDARD);
            SupervisingInit.load();
        }
    }

    private void perform(List<List<CCall>> steps, boolean stay, KernelCall death)
            throws IOException {
        int last = steps.size() - 1;
        for (int i = 0; i < last; i++) {
            CallAttempt attempt = CallAttempt.at(steps.get(i));
            if (attempt.failed()) {
                report(i, attempt.refusals());
                return;
            }
        }
        death.apply();
        engine.send(EXECUTING);
        if (stay) {
            startCommand(last, steps.get(last));
        } else {
            report(last, CallAttempt.at(steps.get(last)).refusals());
        }
    }

    private void startCommand(int step, List<CCall> executions) throws IOException {
        PosixSpawn.Outcome outcome = PosixSpawn.attempt(executions, PosixSpawn.STANDARD);
        if (outcome.pid().isEmpty()) {
            report(step, outcome.refusals());
            return;
        }
        SupervisingInit init = new SupervisingInit(outcome.pid().get());
        init.passOnRequestsToEnd();
        channel.close();
        init.live();
    }

    private void report(int step, List<Errno> refusals) throws IOException {
        List<String> words = new ArrayList<>(List.of("" + step));
        refusals.forEach(errno -> words.add("" + errno.number()));
        engine.send(words);
    }
}
