// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Compares the host before and after a test class, not those nested in it. */
final class LeakCheckExtension implements BeforeAllCallback, AfterAllCallback {

    /** The kernel takes its time with cgroups and devices that are ending. */
    private static final Duration PATIENCE = Pace.stretched(Duration.ofSeconds(3));

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (outermost(context)) {
            openWhatTheJvmKeepsOpen();
            RunningTests.begin();
            store(context).put(HostState.class, HostState.now());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (outermost(context)) {
            RunningTests.end();
            List<String> left = store(context).get(HostState.class, HostState.class)
                    .left(PATIENCE);
            expect("nothing to be left on this machine when all tests are over")
                    .observe(String.join("; ", left), left.isEmpty())
                    .because("what each start leaves adds up");
        }
    }

    /** Java's socket libraries keep a socket open from their first use on. */
    private static void openWhatTheJvmKeepsOpen() throws IOException {
        new ServerSocket().close();
        ServerSocketChannel.open().close();
    }

    private static boolean outermost(ExtensionContext context) {
        return context.getEnclosingTestClasses().stream()
                .noneMatch(c -> AnnotationSupport.isAnnotated(c, LeakCheck.class));
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(LeakCheckExtension.class));
    }
}
