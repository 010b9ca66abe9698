// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import workbook.course.WorkbookException;
import workbook.testkit.answer.AnswerMain;
import workbook.testkit.answer.AnswerProcess;
import workbook.testkit.answer.ProcessNumber;

/**
 * The container of the answer inside the sandbox of the tests: root, users, processes,
 * mounts, network and cgroups of its own. Its process 1 and all others of it are children
 * of the tests' PID namespace, which they can't see, and its users have no rights in it.
 */
final class AnswerContainer {

    private static final Path DIRECTORY = Path.of("/var/tmp/answer");

    /** Both containers may write there; the answer can't list it. */
    private static final Path SHARED = DIRECTORY.resolve("shared");
    private static final String ENTERED_BY_NAME = "rwx--x--x";
    private static final String CLASS_PATH = "workbook.answer.classes";
    private static final String ARCHIVE = "workbook.answer.archive";

    /** As on a host that systemd has started; a change of that is seen from outside. */
    private static final List<String> SHARED_MOUNTS = List.of("sh", "-c",
            "mount --make-rshared / && exec \"$@\"", "shared");

    private final ServerSocketChannel server;
    private final Process process;
    private final CompletableFuture<SocketChannel> line;

    private AnswerContainer(ServerSocketChannel server, Process process) {
        this.server = server;
        this.process = process;
        this.line = CompletableFuture.supplyAsync(this::accepted);
        process.onExit().thenRun(this::closeServer);
    }

    /** What tells the JVM of the tests to start it. */
    static List<String> options(List<Path> classPath, Optional<Path> archive) {
        List<String> options = new ArrayList<>();
        options.add("-D" + CLASS_PATH + "=" + SmallJvm.text(classPath));
        options.add("-Djava.io.tmpdir=" + SHARED);
        archive.ifPresent(a -> options.add("-D" + ARCHIVE + "=" + a));
        return options;
    }

    /**
     * Starts it, if the answer is to be apart from the tests of this JVM.
     *
     * @throws IOException if this machine can't
     * @throws WorkbookException if it has no cgroups to be had
     */
    static Optional<AnswerContainer> started() throws IOException {
        String classPath = System.getProperty(CLASS_PATH);
        if (classPath == null) {
            return Optional.empty();
        }
        List<Path> classes =
                Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
        for (String each : List.of("root", "classes", "shared")) {
            Files.createDirectories(DIRECTORY.resolve(each));
        }
        Files.setPosixFilePermissions(SHARED,
                PosixFilePermissions.fromString(ENTERED_BY_NAME));
        Path socket = DIRECTORY.resolve("line");
        ServerSocketChannel server = ServerSocketChannel.open(
                StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        IdRange.NESTED.give(socket);
        return Optional.of(new AnswerContainer(server, start(classes, socket)));
    }

    private static Process start(List<Path> classPath, Path socket) throws IOException {
        Optional<Path> archive =
                Optional.ofNullable(System.getProperty(ARCHIVE)).map(Path::of);
        List<String> java = new ArrayList<>(SHARED_MOUNTS);
        java.addAll(new SmallJvm(classPath, archive).words(List.of(),
                AnswerMain.class.getName(), socket.toString()));
        List<Path> shown = Stream.concat(classPath.stream(), archive.stream()).toList();
        return new ProcessBuilder(new RootCommand(DIRECTORY, IdRange.NESTED, shown,
                RunCgroups.create("answer", IdRange.NESTED), java).words())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectErrorStream(true).directory(new File("/")).start();
    }

    private SocketChannel accepted() {
        try (server) {
            IdRange.NESTED.map(process);
            try (OutputStream in = process.getOutputStream()) {
                in.write('\n');
            }
            return server.accept();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void closeServer() {
        try {
            server.close();
        } catch (IOException closed) {
            return;
        }
    }

    /**
     * Waits until it can be asked; none of the answer's code has run before. Where it
     * ends instead, the tests end, too, and what its scripts have printed says why.
     */
    void use() {
        try {
            SocketChannel channel = line.join();
            AnswerProcess answer = new AnswerProcess(Channels.newInputStream(channel),
                    Channels.newOutputStream(channel), this::end);
            answer.use(ProcessNumber.here(answer.greeting(),
                    process.descendants()));
        } catch (CompletionException | IllegalArgumentException | IOException e) {
            end("the container of the answer ended before it could be asked");
        }
    }

    /** The tests end as the answer did: the grader makes a crash of it. */
    private void end(String reason) {
        System.out.println(reason);
        System.out.flush();
        Runtime.getRuntime().halt(exitCode());
    }

    private int exitCode() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS)
                    ? process.exitValue()
                    : 1;
        } catch (InterruptedException e) {
            return 1;
        }
    }
}
