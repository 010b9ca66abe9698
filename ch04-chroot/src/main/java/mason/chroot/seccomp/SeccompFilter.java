// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import mason.linux.BpfInstruction;
import mason.linux.Errno;

/**
 * What comes of each system call of one architecture, by its number.
 *
 * @param cases of each call that is named; of those that hold, the first decides
 * @param otherwise what comes of all others
 * @param newest the highest number the profile's author knew of
 */
record SeccompFilter(Architecture architecture,
        NavigableMap<Integer, List<SeccompCase>> cases, SeccompAction otherwise,
        int newest) {

    private static final SeccompAction NO_SUCH_CALL = SeccompAction.error(Errno.ENOSYS);
    private static final int SECOND_NUMBERING = 0x40000000;
    private static final int NEAR = 255;

    /** Calls from one number up to the next part, of which the same comes. */
    private record Part(int start, List<BpfInstruction> code) {
    }

    /**
     * The program: it refuses another architecture's calls, whose numbers mean something
     * else, then finds the call by halving.
     */
    List<BpfInstruction> program() {
        List<BpfInstruction> program = new ArrayList<>(List.of(Bpf.loadArchitecture(),
                Bpf.ifEqual(architecture.auditNumber(), 1, 0),
                Bpf.result(SeccompAction.KILL_PROCESS), Bpf.loadNumber()));
        if (architecture.hasSecondNumbering()) {
            program.add(Bpf.ifAtLeast(SECOND_NUMBERING, 0, 1));
            program.add(Bpf.result(NO_SUCH_CALL));
        }
        program.addAll(search(parts()));
        return program;
    }

    /** Neighbours of which the same comes are one part. */
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<Integer, List<BpfInstruction>> each : starts().entrySet()) {
            if (parts.isEmpty()
                    || !parts.get(parts.size() - 1).code().equals(each.getValue())) {
                parts.add(new Part(each.getKey(), each.getValue()));
            }
        }
        return parts;
    }

    /**
     * A call the profile's author couldn't know is answered as by a kernel that doesn't
     * have it: a C library then does without, which it wouldn't after EPERM.
     */
    private NavigableMap<Integer, List<BpfInstruction>> starts() {
        NavigableMap<Integer, List<BpfInstruction>> starts = new TreeMap<>();
        starts.put(0, List.of(Bpf.result(otherwise)));
        cases.forEach((number, some) -> {
            starts.put(number, code(some));
            starts.putIfAbsent(number + 1, List.of(Bpf.result(otherwise)));
        });
        if (!otherwise.lets()) {
            starts.put(newest + 1, List.of(Bpf.result(NO_SUCH_CALL)));
        }
        return starts;
    }

    private List<BpfInstruction> code(List<SeccompCase> some) {
        List<BpfInstruction> code = new ArrayList<>();
        some.forEach(c -> code.addAll(c.code()));
        boolean always = some.get(some.size() - 1).conditions().isEmpty();
        if (!always) {
            code.add(Bpf.result(otherwise));
        }
        return code;
    }

    private static List<BpfInstruction> search(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.get(0).code();
        }
        int middle = parts.size() / 2;
        List<BpfInstruction> lower = search(parts.subList(0, middle));
        List<BpfInstruction> upper = search(parts.subList(middle, parts.size()));
        int start = parts.get(middle).start();
        List<BpfInstruction> code = new ArrayList<>(lower.size() <= NEAR
                ? List.of(Bpf.ifAtLeast(start, lower.size(), 0))
                : List.of(Bpf.ifAtLeast(start, 0, 1), Bpf.jump(lower.size())));
        code.addAll(lower);
        code.addAll(upper);
        return code;
    }
}
