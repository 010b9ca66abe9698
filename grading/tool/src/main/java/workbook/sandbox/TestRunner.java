// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.course.WorkbookException;
import workbook.testkit.SentenceNames;

/**
 * The main class inside the sandbox: runs graded test classes and reports to the grader.
 * Standard input tells the socket, the token and the tests, and last a byte: the exit
 * code by which it ends when all tests are over. That code is never in the heap, where an
 * answer could look for it, so that nothing else that ends the JVM knows it.
 */
final class TestRunner {

    /** JUnit logs what it finds on the class path, which is none of the answer's. */
    private static final Logger JUNIT = Logger.getLogger("org.junit");

    private TestRunner() {
    }

    public static void main(String[] none) throws IOException {
        JUNIT.setLevel(Level.OFF);
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            EventChannel channel = EventChannel.to(Path.of(read(in)), read(in));
            List<String> tests = List.of(read(in).split(" "));
            int secretExitCode = in.read();
            Optional<AnswerContainer> answer = answer(channel);
            Launcher launcher = launcher();
            answer.ifPresent(AnswerContainer::use);
            channel.send(new TestEvent(TestEvent.Kind.STARTED, "", ""));
            launcher.execute(request(tests), new TestEventSender(channel));
            channel.send(new TestEvent(TestEvent.Kind.ENDED, "", ""));
            Runtime.getRuntime().halt(secretExitCode);
        }
    }

    /** The run ends if there can be none here. */
    private static Optional<AnswerContainer> answer(EventChannel channel)
            throws IOException {
        try {
            return AnswerContainer.started();
        } catch (IOException | WorkbookException e) {
            channel.send(new TestEvent(TestEvent.Kind.UNABLE, "", "", "", e.toString(),
                    ""));
            Runtime.getRuntime().halt(1);
            throw e;
        }
    }

    /** A line; no buffer takes what follows it. */
    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false).build());
    }

    /** No configuration but this one: what lies on the class path has no say. */
    static LauncherDiscoveryRequest request(List<String> tests) {
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .configurationParameter(
                        DisplayNameGenerator.DEFAULT_GENERATOR_PROPERTY_NAME,
                        SentenceNames.class.getName())
                .selectors(tests.stream().map(DiscoverySelectors::selectClass).toList())
                .build();
    }
}
