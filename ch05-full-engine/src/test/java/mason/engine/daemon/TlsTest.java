// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.engine.container.Engine;
import mason.launch.Executor;
import mason.launch.Lifetime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.Requires;

/** The docker command as a client over TCP, both sides with certificates. */
@Timeout(60)
@Requires({"root", "program openssl", "program busybox"})
class TlsTest {

    @TempDir
    static Path directory;
    private static Certificates certificates;
    private static Engine engine;
    private static Daemon daemon;

    @BeforeAll
    static void start() throws Exception {
        certificates = new Certificates(directory);
        certificates.authority("ca");
        certificates.authority("other-ca");
        certificates.signed("server", "ca", "30");
        certificates.signed("client", "ca", "30");
        certificates.signed("stranger", "other-ca", "30");
        certificates.signed("expired", "ca", "0");
        engine = new Engine(directory.resolve("state"),
                Executor.best(Lifetime.OF_THIS_JVM));
        daemon = Daemon.start(engine, options(files("ca", "server", "server")),
                new DaemonLog(System.err));
    }

    @AfterAll
    static void stop() throws Exception {
        daemon.close();
        engine.close();
    }

    private static DaemonOptions options(TlsFiles files) {
        return new DaemonOptions(List.of(DaemonAddress.parse("tcp://127.0.0.1:0")),
                Optional.empty(), Optional.of(files));
    }

    private static TlsFiles files(String authority, String certificate, String key) {
        return new TlsFiles(certificates.pem(authority), certificates.pem(certificate),
                certificates.key(key));
    }

    private static RunningDaemon.Outcome run(ProcessBuilder builder, String input)
            throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        try (var typed = process.getOutputStream()) {
            typed.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        return new RunningDaemon.Outcome(process.waitFor(), output);
    }

    private static RunningDaemon.Outcome docker(String authority, String client,
            String input, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker", "--tlsverify",
                "--tlscacert", certificates.pem(authority).toString(), "-H",
                daemon.addresses().get(0).toString()));
        if (!client.isEmpty()) {
            command.addAll(List.of("--tlscert", certificates.pem(client).toString(),
                    "--tlskey", certificates.key(client).toString()));
        }
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DOCKER_CERT_PATH", directory.toString());
        return run(builder, input);
    }

    private static String output(String input, String... words) throws Exception {
        RunningDaemon.Outcome outcome = docker("ca", "client", input, words);
        assertThat(outcome.code()).as(outcome.output()).isZero();
        return outcome.output();
    }

    @Nested
    @Requires("program docker")
    class A_client_with_a_certificate {

        @Test
        void runs_enters_and_reads_containers() throws Exception {
            assertThat(output("typed\n", "run", "-i", "--name", "tls", "--network",
                    "none", "busybox", "cat")).isEqualTo("typed\n");
            assertThat(output("", "logs", "tls")).isEqualTo("typed\n");
            output("", "rm", "tls");
            output("", "run", "-d", "-i", "--name", "long", "--network", "none",
                    "busybox", "sh", "-c", "read line; echo got $line");
            assertThat(output("in\n", "exec", "-i", "long", "cat")).isEqualTo("in\n");
            assertThat(output("line\n", "attach", "long")).isEqualTo("got line\n");
            output("", "rm", "-f", "long");
        }
    }

    @Nested
    @Requires("program docker")
    class A_client_is_refused {

        @ParameterizedTest
        @ValueSource(strings = {"stranger", "expired", ""})
        void without_one_that_the_authority_has_signed_and_that_is_valid(String client)
                throws Exception {
            RunningDaemon.Outcome outcome = docker("ca", client, "", "ps");
            assertThat(outcome.code()).isNotZero();
            assertThat(outcome.output()).containsIgnoringCase("tls");
        }

        @Test
        void that_trusts_another_authority_itself() throws Exception {
            RunningDaemon.Outcome outcome = docker("other-ca", "client", "", "ps");
            assertThat(outcome.code()).isNotZero();
            assertThat(outcome.output()).contains("x509");
        }
    }

    @Nested
    class A_start {

        private void expectRefused(TlsFiles files, String... words) {
            assertThatThrownBy(files::server).isInstanceOf(IOException.class)
                    .hasMessageContainingAll(words).hasMessageNotContaining("java");
        }

        @Test
        void names_a_file_that_is_missing() {
            expectRefused(files("none", "server", "server"),
                    certificates.pem("none") + " is not"
                            + " there; it is to have a CERTIFICATE in PEM");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "garbage", "\u00ff\u0000",
                "-----BEGIN CERTIFICATE-----\n"})
        void names_a_file_without_what_it_is_to_have(String text) throws IOException {
            Files.writeString(certificates.pem("bad"), text, StandardCharsets.ISO_8859_1);
            expectRefused(files("ca", "bad", "server"),
                    certificates.pem("bad")
                            + " has no CERTIFICATE in PEM; is it the right file?");
        }

        @Test
        void names_a_certificate_and_a_key_that_are_damaged() throws IOException {
            Files.writeString(certificates.pem("cut"),
                    "-----BEGIN CERTIFICATE-----\nMIIB\n"
                            + "-----END CERTIFICATE-----\n");
            Files.writeString(certificates.key("cut"),
                    "-----BEGIN PRIVATE KEY-----\nMIIB\n"
                            + "-----END PRIVATE KEY-----\n");
            expectRefused(files("cut", "server", "server"),
                    certificates.pem("cut") + " has a"
                            + " CERTIFICATE that is damaged");
            expectRefused(files("ca", "server", "cut"),
                    certificates.key("cut") + " has a PRIVATE KEY"
                            + " that is damaged");
        }

        @Test
        void names_a_key_of_another_certificate_or_form() throws IOException {
            expectRefused(files("ca", "server", "client"),
                    certificates.key("client") + " is not the"
                            + " key of the certificate in " + certificates.pem("server"));
            Files.writeString(certificates.key("old"),
                    "-----BEGIN RSA PRIVATE KEY-----\nMIIB\n"
                            + "-----END RSA PRIVATE KEY-----\n");
            expectRefused(files("ca", "server", "old"),
                    certificates.key("old") + " has no PRIVATE"
                            + " KEY in PEM but RSA PRIVATE KEY; openssl pkcs8");
            expectRefused(
                    new TlsFiles(directory, certificates.pem("server"),
                            certificates.key("server")),
                    directory + " cannot be read: Is a directory");
        }
    }
}
