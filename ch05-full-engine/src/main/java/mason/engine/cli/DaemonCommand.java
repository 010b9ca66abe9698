// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import mason.engine.daemon.Daemon;
import mason.engine.daemon.DaemonAddress;
import mason.engine.daemon.DaemonLog;
import mason.engine.daemon.DaemonOptions;
import mason.engine.daemon.TlsFiles;
import mason.engine.container.Engine;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import sun.misc.Signal;

/** {@code mason daemon}: the options are those of dockerd. */
final class DaemonCommand implements Subcommand {

    private static final String HELP = """
            Usage: mason daemon [OPTIONS]

            Serves the Docker Engine API, until SIGTERM or SIGINT: docker and others
            are clients of it with DOCKER_HOST=unix:///run/mason.sock.

              -H, --host ADDRESS     where it listens; may be given more than once
                                     (unix:///run/mason.sock): unix:///PATH, or
                                     tcp://HOST:PORT
                  --group NAME       the group that may use the socket (mason, docker
                                     or root, whichever there is)
                  --tlsverify        take clients of TCP only with a certificate
                  --tlscacert FILE   who signs the certificates of clients
                  --tlscert FILE     the certificate of this daemon
                  --tlskey FILE      its private key
                  --userns-remap USER[:GROUP]
                                     root of a container is the first subordinate user
                                     of USER: /etc/subuid; "default" is dockremap

            Plain TCP is for 127.0.0.1 alone: who can connect is root.
            """;

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public Options options() {
        return new Options().addOption("H", "host", true, "")
                .addOption(null, "group", true, "")
                .addOption(null, "tlsverify", false, "")
                .addOption(null, "tlscacert", true, "")
                .addOption(null, "tlscert", true, "")
                .addOption(null, "tlskey", true, "")
                .addOption(null, "userns-remap", true, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        for (String name : List.of("TERM", "INT")) {
            Signal.handle(new Signal(name), s -> ended.countDown());
        }
        DaemonLog log = new DaemonLog(System.err);
        try (engine; Daemon daemon = Daemon.start(engine, options(line), log)) {
            for (DaemonAddress address : daemon.addresses()) {
                log.say("mason daemon " + ProcessHandle.current().pid()
                        + " listens at " + address);
            }
            log.say("mason daemon is ready");
            ended.await();
            log.say("mason daemon ends; containers live on");
        }
        return 0;
    }

    private static DaemonOptions options(CommandLine line) {
        List<DaemonAddress> addresses = line.hasOption("host")
                ? Stream.of(line.getOptionValues("host")).map(DaemonAddress::parse)
                        .toList()
                : List.of(DaemonAddress.USUAL);
        return new DaemonOptions(addresses,
                Optional.ofNullable(line.getOptionValue("group")), tls(line),
                Optional.ofNullable(line.getOptionValue("userns-remap")));
    }

    private static Optional<TlsFiles> tls(CommandLine line) {
        if (!line.hasOption("tlsverify")) {
            return Optional.empty();
        }
        return Optional.of(new TlsFiles(file(line, "tlscacert"), file(line, "tlscert"),
                file(line, "tlskey")));
    }

    private static Path file(CommandLine line, String option) {
        if (!line.hasOption(option)) {
            throw new UsageException("--tlsverify needs --" + option);
        }
        return Path.of(line.getOptionValue(option));
    }
}
