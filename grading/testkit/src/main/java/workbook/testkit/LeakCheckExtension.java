// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Compares the host before and after an outermost test class: {@link LeakCheck}. */
final class LeakCheckExtension implements BeforeAllCallback, AfterAllCallback {

    private static final Duration PATIENCE = Pace.stretched(Duration.ofSeconds(3));

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (outermost(context)) {
            openWhatTheJvmKeepsOpen();
            store(context).put(HostState.class, HostState.now());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (outermost(context)) {
            List<String> left =
                    settled(store(context).get(HostState.class, HostState.class));
            expect("nothing to be left on this machine when all tests are over")
                    .observe(String.join("; ", left), left.isEmpty())
                    .because("what each start leaves adds up");
        }
    }

    /** The kernel takes its time with cgroups, devices and processes that are ending. */
    private static List<String> settled(HostState before) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> left = HostState.now().beyond(before);
        while (!left.isEmpty() && Instant.now().isBefore(end)) {
            System.gc();
            Thread.sleep(100);
            left = HostState.now().beyond(before);
        }
        return left;
    }

    /** Java's socket libraries keep a socket open from their first use on. */
    private static void openWhatTheJvmKeepsOpen() throws IOException {
        new ServerSocket().close();
        ServerSocketChannel.open().close();
    }

    private static boolean outermost(ExtensionContext context) {
        return context.getEnclosingTestClasses().isEmpty();
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(LeakCheckExtension.class));
    }
}
