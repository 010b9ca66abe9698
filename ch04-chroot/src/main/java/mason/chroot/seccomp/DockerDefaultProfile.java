// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mason.linux.BpfInstruction;
import mason.linux.Capability;
import mason.linux.KernelVersion;
import mason.linux.SetSeccompFilter;

/**
 * Docker's default profile. Its JSON takes a cold JVM longer to read than a container
 * takes to start, so that the program for Docker's default capabilities is kept ready;
 * with others, the rules are read and the program is made.
 */
record DockerDefaultProfile() implements SeccompProfile {

    private static final String RULES = "docker-default.json";
    /** The only rule that asks for a kernel asks for this one. */
    private static final KernelVersion ASKED_FOR = new KernelVersion(4, 8);

    private static final Map<Architecture, Ready> READY = new ConcurrentHashMap<>();

    /** A program, and the capabilities it is for. */
    private record Ready(Set<Capability> capabilities, SetSeccompFilter program) {
    }

    @Override
    public SetSeccompFilter on(SeccompTarget target) {
        if (target.kernel().isAtLeast(ASKED_FOR)) {
            Ready ready = READY.computeIfAbsent(target.architecture(),
                    DockerDefaultProfile::read);
            if (ready.capabilities().equals(target.capabilities())) {
                return ready.program();
            }
        }
        return rules().on(target);
    }

    /** A comment, the capabilities it is for, and an instruction a line. */
    private static Ready read(Architecture architecture) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                DockerDefaultProfile.class.getResourceAsStream(fileOf(architecture)),
                StandardCharsets.US_ASCII))) {
            lines.readLine();
            return new Ready(capabilities(lines.readLine()),
                    new SetSeccompFilter(program(lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Capability> capabilities(String names) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        for (String name : names.split(" ")) {
            capabilities.add(Capability.valueOf(name));
        }
        return capabilities;
    }

    private static List<BpfInstruction> program(BufferedReader lines) throws IOException {
        List<BpfInstruction> program = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            program.add(instruction(line.split(" ")));
        }
        return program;
    }

    /** Code, two jumps, operand. */
    private static BpfInstruction instruction(String[] words) {
        return new BpfInstruction(Integer.parseInt(words[0], 16),
                Integer.parseInt(words[1]), Integer.parseInt(words[2]),
                Integer.parseUnsignedInt(words[3], 16));
    }

    static String fileOf(Architecture architecture) {
        return "docker-default." + architecture.dockerName() + ".bpf";
    }

    static WrittenProfile rules() {
        try (InputStream json =
                DockerDefaultProfile.class.getResourceAsStream(RULES)) {
            return new ProfileReader()
                    .read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
