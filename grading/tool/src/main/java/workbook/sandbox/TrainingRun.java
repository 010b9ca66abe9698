// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import jnr.posix.POSIXFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;
import workbook.testkit.answer.Answer;
import workbook.testkit.answer.AnswerMain;
import workbook.testkit.answer.AnswerProcess;

/**
 * Uses what graded tests and the compiler use, so that {@link ClassArchive} knows the
 * classes.
 */
@Requires("linux")
final class TrainingRun {

    public static void main(String[] none) throws IOException {
        compile();
        POSIXFactory.getNativePOSIX().getpid();
        LauncherFactory.create().execute(TestRunner.request(
                List.of(TrainingRun.class.getName())), new TestExecutionListener() {
                });
        answer();
    }

    /** A question to a process of the answer that is a thread of this one. */
    private static void answer() throws IOException {
        Path directory = Files.createTempDirectory("graded-");
        Path socket = directory.resolve("line");
        try (ServerSocketChannel server = ServerSocketChannel.open(
                StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket))) {
            FutureTask<Void> answer = new FutureTask<>(() -> {
                AnswerMain.main(new String[]{socket.toString()});
                return null;
            });
            new Thread(answer).start();
            try (SocketChannel line = server.accept()) {
                AnswerProcess process = new AnswerProcess(
                        Channels.newInputStream(line), Channels.newOutputStream(line),
                        reason -> {
                        });
                process.use(process.greeting());
                Answer.inWordsOf(Numbered.class).to(Numbered::after,
                        new Numbered("a", 1));
            }
        } finally {
            Files.deleteIfExists(socket);
            Files.delete(directory);
        }
    }

    /** What goes over the line to the answer and back. */
    record Numbered(String name, int number) {

        static Numbered after(Numbered other) {
            return new Numbered(other.name, other.number + 1);
        }
    }

    /** An empty class. */
    private static void compile() throws IOException {
        Path directory = Files.createTempDirectory("graded-");
        Path source = Files.writeString(directory.resolve("A.java"), "class A { }");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(
                new DiagnosticCollector<>(), Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, null, List.of("-proc:none", "-implicit:none",
                    "--release", "17", "-g", "-d", directory.toString(), "-cp",
                    System.getProperty("java.class.path")), null,
                    files.getJavaFileObjects(source)).call();
        }
        for (String name : List.of("A.class", "A.java", "")) {
            Files.deleteIfExists(directory.resolve(name));
        }
    }

    @BeforeEach
    void before() {
        expect("a name").observe(Nonce.hostname(), true).because("it is one");
    }

    @AfterEach
    void after() {
        Nonce.exitCode();
    }

    @Nested
    class Situation {

        @TempDir
        private Path directory;

        @Test
        void one_test() {
            expect("a directory", true).observe(directory.toFile().isDirectory())
                    .because("it was made");
        }
    }
}
