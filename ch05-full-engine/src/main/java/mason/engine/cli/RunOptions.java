// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mason.cgroups.CpuMax;
import mason.cgroups.MemoryMax;
import mason.cgroups.PidsMax;
import mason.linux.Fd;
import mason.linux.Terminal;
import org.apache.commons.cli.CommandLine;

/**
 * The options of {@code mason run}, as the body of {@code POST /containers/create} that
 * they ask for.
 */
record RunOptions(CommandLine line) {

    private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);

    /**
     * @throws IllegalArgumentException naming the value that is wrong
     */
    JsonObject body(String image, List<String> command) {
        JsonObject body = new JsonObject();
        body.addProperty("Image", image);
        if (!command.isEmpty()) {
            body.add("Cmd", array(command));
        }
        body.add("Env", array(environment()));
        value("hostname").ifPresent(name -> body.addProperty("Hostname", name));
        value("workdir").ifPresent(path -> body.addProperty("WorkingDir", path));
        body.addProperty("Tty", line.hasOption("tty"));
        body.addProperty("OpenStdin", line.hasOption("interactive"));
        body.addProperty("StdinOnce", line.hasOption("interactive"));
        body.add("HostConfig", hostConfig());
        return body;
    }

    private JsonObject hostConfig() {
        JsonObject host = new JsonObject();
        host.addProperty("AutoRemove", true);
        host.addProperty("NetworkMode", "none");
        memory().flatMap(MemoryMax::bytes)
                .ifPresent(bytes -> host.addProperty("Memory", bytes.count()));
        value("cpus").ifPresent(text -> {
            CpuMax.parse(text);
            host.addProperty("NanoCpus",
                    new BigDecimal(text).multiply(BILLION).longValue());
        });
        value("pids-limit").ifPresent(text -> {
            PidsMax.parse(text);
            host.addProperty("PidsLimit", Long.parseLong(text.strip()));
        });
        return host;
    }

    Optional<MemoryMax> memory() {
        return value("memory").map(MemoryMax::parse);
    }

    /** {@code -e NAME} passes on the value that the caller has: docker-run(1). */
    private List<String> environment() {
        String[] given = line.getOptionValues("env");
        return given == null ? List.of()
                : List.of(given).stream()
                        .filter(v -> v.contains("=") || System.getenv(v) != null)
                        .map(v -> v.contains("=") ? v : v + "=" + System.getenv(v))
                        .toList();
    }

    private Optional<String> value(String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }

    /** @throws IllegalStateException when -t has no terminal to connect to */
    void requireTerminal() {
        if (line.hasOption("tty") && line.hasOption("interactive")
                && Terminal.behind(Fd.STDIN).isEmpty()) {
            throw new IllegalStateException("-t wants a terminal to connect to, and"
                    + " standard input is none; leave -t out, or use -i alone");
        }
    }

    private static JsonArray array(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }
}
