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
 * The options of {@code mason run} and {@code mason exec}, as the bodies of
 * {@code POST /containers/create} and {@code POST /containers/{name}/exec}.
 */
record RunOptions(CommandLine line) {

    private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);

    /**
     * @throws IllegalArgumentException naming the value that is wrong
     */
    JsonObject body(String image, List<String> command) {
        JsonObject body = process(command);
        body.addProperty("Image", image);
        value("hostname").ifPresent(name -> body.addProperty("Hostname", name));
        body.addProperty("OpenStdin", line.hasOption("interactive"));
        body.addProperty("StdinOnce", line.hasOption("interactive"));
        PublishOptions ports = PublishOptions.parse(values("publish"));
        body.add("ExposedPorts", ports.exposed());
        JsonObject host = hostConfig();
        host.add("PortBindings", ports.bindings());
        body.add("HostConfig", host);
        return body;
    }

    /** One more command in a container. */
    JsonObject exec(List<String> command) {
        JsonObject body = process(command);
        body.addProperty("Privileged", line.hasOption("privileged"));
        body.addProperty("AttachStdin", line.hasOption("interactive"));
        body.addProperty("AttachStdout", true);
        body.addProperty("AttachStderr", true);
        return body;
    }

    /** What both have. */
    private JsonObject process(List<String> command) {
        JsonObject body = new JsonObject();
        if (!command.isEmpty()) {
            body.add("Cmd", array(command));
        }
        body.add("Env", array(environment()));
        value("user").ifPresent(user -> body.addProperty("User", user));
        value("workdir").ifPresent(path -> body.addProperty("WorkingDir", path));
        body.addProperty("Tty", line.hasOption("tty"));
        return body;
    }

    /** Whether it runs on while the command returns. */
    boolean isDetached() {
        return line.hasOption("detach");
    }

    /** Whether it needs an engine that outlives this command. */
    boolean needsDaemon() {
        return isDetached() || line.hasOption("publish")
                || value("network").filter(n -> !n.equals("none")).isPresent();
    }

    Optional<String> name() {
        return value("name");
    }

    /** In the foreground a container is always removed. */
    private boolean isRemoved() {
        return !isDetached() || line.hasOption("rm");
    }

    private JsonObject hostConfig() {
        JsonObject host = new JsonObject();
        host.addProperty("AutoRemove", isRemoved());
        host.addProperty("NetworkMode", value("network").orElse("none"));
        host.add("Binds", array(values("volume")));
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
        return values("env").stream()
                .filter(v -> v.contains("=") || System.getenv(v) != null)
                .map(v -> v.contains("=") ? v : v + "=" + System.getenv(v)).toList();
    }

    private List<String> values(String option) {
        String[] given = line.getOptionValues(option);
        return given == null ? List.of() : List.of(given);
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
