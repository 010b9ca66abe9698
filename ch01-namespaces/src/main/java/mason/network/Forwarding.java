// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.linux.Step;
import mason.linux.WriteFile;

/**
 * Whether this thread's network namespace is a router, that is, passes on packets that
 * are for others: net.ipv4.ip_forward, ip-sysctl of the kernel's documentation.
 */
public record Forwarding(boolean on) implements Step {

    private static final Path SWITCH = Path.of("/proc/sys/net/ipv4/ip_forward");

    /** As it is now. */
    public static Forwarding current() {
        return read(SWITCH);
    }

    private static Forwarding read(Path file) {
        try {
            return new Forwarding(!Files.readString(file).strip().equals("0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void apply() {
        call().apply();
    }

    @Override
    public String text() {
        return call().text();
    }

    private WriteFile call() {
        return new WriteFile(SWITCH.toString(), on ? "1" : "0");
    }
}
