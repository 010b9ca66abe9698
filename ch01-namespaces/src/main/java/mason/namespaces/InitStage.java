// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mason.linux.Execute;
import mason.linux.Fd;
import mason.linux.KernelCall;
import mason.linux.KernelException;
import mason.linux.Spawn;

/**
 * A JVM that is process 1 of the container until it becomes the command, or starts it
 * and stays: it reads the inner half of a plan from descriptor 3, applies it, and
 * reports there if it can't.
 *
 * <p>What it sends: an empty list just before the call that never returns; call, errno
 * and hint of a call that failed. Silence means that it died on the way.
 */
final class InitStage {

    static final Fd LINE = new Fd(3);
    static final List<String> END_OF_PLAN = List.of();
    static final List<String> ABOUT_TO_EXECUTE = List.of();

    private InitStage() {
    }

    public static void main(String[] arguments) throws IOException {
        Line line = new Line(LINE);
        Rehearsal.perform();
        List<KernelCall> calls = read(line);
        try {
            for (KernelCall call : calls) {
                announce(call, line);
                perform(call);
            }
        } catch (KernelException e) {
            line.send(List.of(e.call(), "" + e.errno().number(), e.hint()));
        } catch (UnsupportedOperationException unwritten) {
            System.err.println("workbook: " + unwritten.getMessage());
            Runtime.getRuntime().halt(ExitCode.ENGINE);
        }
    }

    private static List<KernelCall> read(Line line) throws IOException {
        List<KernelCall> calls = new ArrayList<>();
        List<String> words = line.receive().orElseThrow();
        while (!words.equals(END_OF_PLAN)) {
            calls.add(KernelCall.of(words));
            words = line.receive().orElseThrow();
        }
        return calls;
    }

    private static void announce(KernelCall call, Line line) throws IOException {
        if (call instanceof Execute || call instanceof Spawn) {
            line.send(ABOUT_TO_EXECUTE);
        }
    }

    private static void perform(KernelCall call) {
        if (call instanceof Spawn spawn) {
            Init init = new Init(spawn.start());
            init.passOnRequestsToEnd();
            LINE.close();
            init.live();
        } else {
            call.apply();
        }
    }
}
